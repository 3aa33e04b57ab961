; LLVM may have folded the loads of the slots already, and selects or phis of
; functions are left: then the address itself decides.
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
; CHECK:         [[IS:%.*]] = icmp eq ptr %fn, @square_area
; CHECK-NEXT:    br i1 [[IS]]
; CHECK:         call double @square_area(ptr %d)
; CHECK:         call double @circle_area(ptr %d)
define double @f(i1 %c, ptr %d) {
  %fn = select i1 %c, ptr @circle_area, ptr @square_area
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
