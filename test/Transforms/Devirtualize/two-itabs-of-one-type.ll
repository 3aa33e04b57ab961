; Two itabs for one interface and type: where one of them has
; to be told from an itab of another type, both are compared.
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

@circle_again = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }
@square_again = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Square, i32 2, i32 0, [2 x ptr] [ptr @square_area, ptr @square_scale] }

; CHECK-LABEL: define double @f(
; CHECK:         icmp eq ptr %tab, @[[T:circle|square]]{{$}}
; CHECK:         call double @[[T]]_area(
; CHECK:         icmp eq ptr %tab, @[[T]]_again{{$}}
; CHECK:         call double @[[T]]_area(
; CHECK:         call double @{{circle|square}}_area(
; CHECK-NOT:     call double %
define double @f(i1 %a, i1 %b, ptr %d) {
  %one = select i1 %a, ptr @circle, ptr @circle_again
  %two = select i1 %a, ptr @square, ptr @square_again
  %tab = select i1 %b, ptr %one, ptr %two
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
