; The box is one of the variable arguments: no parameter says what becomes of it.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-box-to-stack %t.ll | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_any] }
@square.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @square_any] }
define i64 @f(ptr %tab, ptr %data, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 (ptr, ...) %fn(ptr %data, ptr %b), !reify.dispatch !1
  ret i64 %r
}
define internal i64 @circle_any(ptr %self, ...) {
  ret i64 1
}
define internal i64 @square_any(ptr %self, ...) {
  ret i64 2
}
declare ptr @reify_convT64(i64)
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
