; The call is direct already, and LLVM has since removed the store of nil. The
; test is folded by itself.
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

; CHECK-LABEL: define double @f(
; CHECK:         br i1 false, label %reify.nil, label %reify.ok
define double @f(i64 %i, ptr %x, ptr %y) {
  %array = alloca [2 x { ptr, ptr }]
  %d0 = getelementptr inbounds i8, ptr %array, i64 8
  %e1 = getelementptr inbounds i8, ptr %array, i64 16
  %d1 = getelementptr inbounds i8, ptr %array, i64 24
  store ptr @circle, ptr %array
  store ptr %x, ptr %d0
  store ptr @square, ptr %e1
  store ptr %y, ptr %d1
  %p = getelementptr inbounds [2 x { ptr, ptr }], ptr %array, i64 0, i64 %i
  %tab = load ptr, ptr %p
  %q = getelementptr inbounds i8, ptr %p, i64 8
  %d = load ptr, ptr %q
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %r = call double @circle_area(ptr %d)
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
