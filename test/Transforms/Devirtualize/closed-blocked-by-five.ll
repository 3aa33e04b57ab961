; Five are too many; the remark names them.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -pass-remarks-missed=reify -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK: remark: {{.*}} 5 methods implement it: Circle or Pentagon or Rectangle or Square or Triangle
; CHECK-LABEL: @f(
; CHECK: call i64 %

!reify.closed = !{}
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@square.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 12, i32 0, [1 x ptr] [ptr @square_area] }
@triangle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Triangle, i32 13, i32 0, [1 x ptr] [ptr @triangle_area] }
@rectangle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Rectangle, i32 14, i32 0, [1 x ptr] [ptr @rectangle_area] }
@pentagon.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Pentagon, i32 15, i32 0, [1 x ptr] [ptr @pentagon_area] }
define i64 @f(ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1, !reify.slot !2
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0}
!2 = !{i32 100, i32 0, !"area", i32 7}
