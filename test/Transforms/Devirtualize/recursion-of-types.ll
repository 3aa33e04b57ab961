; A recursive helper that hands on what it was given, or one of more and more
; types: the set ends where it is full, not the walk (five itabs: unknown).
; RUN: %opt -passes=reify-devirtualize-helpers %s | FileCheck %s

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

@a = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @a_area, ptr @circle_scale] }
@b = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @b_area, ptr @circle_scale] }
@c = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @c_area, ptr @circle_scale] }
declare double @a_area(ptr)
declare double @b_area(ptr)
declare double @c_area(ptr)

; CHECK-LABEL: define internal double @five(
; CHECK:         call double %fn(ptr %d), !reify.dispatch
define internal double @five(ptr %tab, ptr %d, i32 %n) {
  %end = icmp eq i32 %n, 0
  br i1 %end, label %last, label %more
more:
  %m = sub i32 %n, 1
  %r0 = call double @five(ptr %tab, ptr %d, i32 %m)
  %r1 = call double @five(ptr @circle, ptr %d, i32 %m)
  %r2 = call double @five(ptr @square, ptr %d, i32 %m)
  %r3 = call double @five(ptr @a, ptr %d, i32 %m)
  %r4 = call double @five(ptr @b, ptr %d, i32 %m)
  br label %last
last:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

; CHECK-LABEL: define internal double @two(
; CHECK-NOT:     call double %
; CHECK:         call double @{{circle|square}}_area(
; CHECK:         call double @{{circle|square}}_area(
define internal double @two(ptr %tab, ptr %d, i32 %n) {
  %end = icmp eq i32 %n, 0
  br i1 %end, label %last, label %more
more:
  %m = sub i32 %n, 1
  %other = select i1 %end, ptr %tab, ptr @square
  %r0 = call double @two(ptr %other, ptr %d, i32 %m)
  br label %last
last:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

define void @start(ptr %d, i32 %n) {
  %r = call double @five(ptr @c, ptr %d, i32 %n)
  %s = call double @two(ptr @circle, ptr %d, i32 %n)
  ret void
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
