; Where size counts, one call through a register stays one.
; RUN: %opt -passes=reify-devirtualize -pass-remarks-missed=reify-devirtualize %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}} call of Shape.area not devirtualized: it has several targets, and the function is compiled for size

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
; CHECK: call double %fn(ptr %d), !reify.dispatch
define double @f(i1 %c, ptr %d) optsize {
  %tab = select i1 %c, ptr @circle, ptr @square
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
