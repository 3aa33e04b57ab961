; Itabs with one function in the slot: the call becomes direct where it stands.
; Of the other slot, it does not.
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

@circle2 = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @square_scale] }

; CHECK-LABEL: define double @f(
; CHECK-NEXT:    %r = call double @circle_area(ptr %d)
; CHECK-NEXT:    ret double %r
define double @f(i1 %c, ptr %d) {
  %tab = select i1 %c, ptr @circle, ptr @circle2
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

; CHECK-LABEL: define void @g(
; CHECK:         icmp eq ptr %tab, @circle2
; CHECK:         call void @square_scale(
; CHECK:         call void @circle_scale(
define void @g(i1 %c, ptr %d) {
  %tab = select i1 %c, ptr @circle, ptr @circle2
  %slot = getelementptr inbounds i8, ptr %tab, i64 32
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1
  call void %fn(ptr %d, double 2.0), !reify.dispatch !2
  ret void
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
!2 = !{!"Shape", !"scale", i32 1, i64 2}
