; One method returns its receiver, which the caller only reads.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-box-to-stack %t.ll | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: store i64 %v, ptr %box
; CHECK: call ptr %fn(ptr %box)
; CHECK-NOT: call ptr @reify_convT64

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @self_circle] }
@square.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @self_square] }
@triangle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @self_triangle] }
@rectangle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @self_rectangle] }
@pentagon.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @self_pentagon] }
define i64 @f(ptr %tab, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call ptr %fn(ptr %b), !reify.dispatch !1
  %n = load i64, ptr %r
  ret i64 %n
}
define internal ptr @self_circle(ptr %d) {
  ret ptr %d
}
define internal ptr @self_square(ptr %d) {
  ret ptr %d
}
define internal ptr @self_triangle(ptr %d) {
  ret ptr %d
}
define internal ptr @self_rectangle(ptr %d) {
  ret ptr %d
}
define internal ptr @self_pentagon(ptr %d) {
  ret ptr %d
}
declare ptr @reify_convT64(i64)
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
