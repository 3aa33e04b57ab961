; A test for nil of what a function returns stays in plain -O2: only a pointer
; that is the whole result is known not to be null.
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

; CHECK-LABEL: define {{.*}}double @factory(
; CHECK:         icmp eq ptr %tab, null
; CHECK:         call void @reify_panicnilcall(
define double @factory(i1 %c, ptr %x) {
  %s = call { ptr, ptr } @make(i1 %c, ptr %x)
  %tab = extractvalue { ptr, ptr } %s, 0
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  ret double 1.0
}
define { ptr, ptr } @make(i1 %c, ptr %x) noinline {
  %tab = select i1 %c, ptr @circle, ptr @square
  %s0 = insertvalue { ptr, ptr } poison, ptr %tab, 0
  %s = insertvalue { ptr, ptr } %s0, ptr %x, 1
  ret { ptr, ptr } %s
}
