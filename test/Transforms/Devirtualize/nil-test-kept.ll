; Where nil is in the set, the test stays in front of the direct call
; (design-review.md A6). The only itab that is left does not replace it.
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
; CHECK:         %tab = select i1 %c, ptr @circle, ptr null
; CHECK-NEXT:    %nil = icmp eq ptr %tab, null
; CHECK-NEXT:    br i1 %nil, label %reify.nil, label %reify.ok
; CHECK:       reify.nil:
; CHECK-NEXT:    call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
; CHECK-NEXT:    unreachable
; CHECK:       reify.ok:
; CHECK-NEXT:    %r = call double @circle_area(ptr %d)
define double @f(i1 %c, ptr %d) {
  %tab = select i1 %c, ptr @circle, ptr null
  %nil = icmp eq ptr %tab, null
  br i1 %nil, label %reify.nil, label %reify.ok
reify.nil:
  call void @reify_panicnilcall(ptr @Shape, i32 0, i32 0)
  unreachable
reify.ok:
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
