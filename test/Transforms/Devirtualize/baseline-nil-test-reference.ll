; The same where the interface value is passed by reference.
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

; CHECK-LABEL: define internal {{.*}}double @reference(
; CHECK:         icmp eq ptr %tab, null
; CHECK:         call void @reify_panicnilcall(
define internal double @reference(ptr %s) noinline {
  %tab = load ptr, ptr %s
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %sd = getelementptr inbounds i8, ptr %s, i64 8
  %d = load ptr, ptr %sd
  %r = call double @circle_area(ptr %d)
  ret double %r
}
define double @caller3(ptr %x, i64 %n) {
  %s = alloca { ptr, ptr }
  %sd = getelementptr inbounds i8, ptr %s, i64 8
  store ptr @circle, ptr %s
  store ptr %x, ptr %sd
  %r = call double @reference(ptr %s)
  ret double %r
}
define double @caller4(ptr %x) {
  %s = alloca { ptr, ptr }
  %sd = getelementptr inbounds i8, ptr %s, i64 8
  store ptr @square, ptr %s
  store ptr %x, ptr %sd
  %r = call double @reference(ptr %s)
  ret double %r
}
