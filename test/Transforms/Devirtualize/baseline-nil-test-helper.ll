; A test for nil of what callers pass stays in plain -O2: the callers agree that
; it is not nil, not on one value.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

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

; CHECK-LABEL: define internal {{.*}}double @value(
; CHECK:         icmp eq ptr %tab, null
; CHECK:         call void @reify_panicnilcall(
define internal double @value(ptr %tab, ptr %d) noinline {
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %r = call double @circle_area(ptr %d)
  ret double %r
}
define double @caller(ptr %x) {
  %r = call double @value(ptr @circle, ptr %x)
  ret double %r
}
define double @caller2(ptr %x) {
  %r = call double @value(ptr @square, ptr %x)
  ret double %r
}
