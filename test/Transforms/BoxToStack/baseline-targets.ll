; Without the pass, -O2 makes the box for a call of an interface of this file,
; all of whose methods only read their receiver.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt_bare -passes='default<O2>' %t.ll | FileCheck %s
; CHECK-LABEL: define {{.*}}i64 @f(
; CHECK: %b = {{.*}}call {{.*}}@reify_convT64(i64 %v)
; CHECK: call i64 %fn(ptr {{.*}}%b)

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@square.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @square_area] }
@triangle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @triangle_area] }
@rectangle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @rectangle_area] }
@pentagon.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @pentagon_area] }
define i64 @f(ptr %tab, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %b), !reify.dispatch !1
  ret i64 %r
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
