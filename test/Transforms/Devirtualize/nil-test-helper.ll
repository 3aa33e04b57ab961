; In a helper, by what its callers pass.
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

; CHECK-LABEL: define internal double @f(
; CHECK:         br i1 false, label %reify.nil, label %reify.ok
define internal double @f(ptr %tab, ptr %d) {
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
  %r = call double @f(ptr @circle, ptr %x)
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
