; Where size counts, a call with two targets stays one call.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @f(
; CHECK-NOT: icmp
; CHECK: call i64 %fn(ptr %data)

!reify.closed = !{}
@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@square.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 12, i32 0, [1 x ptr] [ptr @square_area] }
define i64 @f(ptr %tab, ptr %data) optsize {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1, !reify.slot !2
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0}
!2 = !{i32 100, i32 0, !"area", i32 7}
