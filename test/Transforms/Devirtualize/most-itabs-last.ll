; The target of most itabs is the one that needs no comparison.
; RUN: %opt -passes=reify-devirtualize %s | FileCheck %s

@Shape = external constant i8
@Circle = external constant i8
@Square = external constant i8
@circle = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }
@square = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Square, i32 2, i32 0, [2 x ptr] [ptr @square_area, ptr @square_scale] }

declare double @circle_area(ptr)
declare double @square_area(ptr)
declare void @circle_scale(ptr, double)
declare void @square_scale(ptr, double)
declare void @reify_panicnilcall(ptr, i32, i32)

@circle2 = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }
@circle3 = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }

; CHECK-LABEL: define double @f(
; CHECK:         icmp eq ptr %tab, @square
; CHECK-NOT:     icmp
; CHECK:         call double @square_area(
; CHECK:         call double @circle_area(
; CHECK-NOT:     call double
define double @f(i1 %c, i1 %c2, i1 %c3, ptr %d) {
  %t2 = select i1 %c, ptr @circle, ptr @square
  %t3 = select i1 %c2, ptr %t2, ptr @circle2
  %tab = select i1 %c3, ptr %t3, ptr @circle3
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
