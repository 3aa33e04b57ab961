; The module is not the whole program.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes=reify-box-to-stack %t.ll | FileCheck %s
; RUN: %opt -reify-closed-world -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %t.ll 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: captured by argument 1 of the interface call Shape.area
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_body] }
@square.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @square_body] }
@triangle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @triangle_body] }
@rectangle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @rectangle_body] }
@pentagon.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @pentagon_body] }
define i64 @f(ptr %tab, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %b), !reify.dispatch !1, !reify.slot !2
  ret i64 %r
}
define internal i64 @circle_body(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 0
  ret i64 %r
}
define internal i64 @square_body(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 1
  ret i64 %r
}
define internal i64 @triangle_body(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 2
  ret i64 %r
}
define internal i64 @rectangle_body(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 3
  ret i64 %r
}
define internal i64 @pentagon_body(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 4
  ret i64 %r
}
declare ptr @reify_convT64(i64)
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0}
!2 = !{i32 100, i32 0, !"area", i32 7}
