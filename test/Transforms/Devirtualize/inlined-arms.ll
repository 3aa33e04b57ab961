; Both arms are inlined: the call that LLVM's inliner watches turned from indirect
; to direct (design-review.md A8).
; RUN: %opt -passes='cgscc(devirt<4>(inline,function(reify-devirtualize)))' %s | FileCheck %s

@Shape = external constant i8
@Circle = external constant i8
@Square = external constant i8
@circle = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }
@square = constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @Square, i32 2, i32 0, [2 x ptr] [ptr @square_area, ptr @square_scale] }

declare void @circle_scale(ptr, double)
declare void @square_scale(ptr, double)
declare void @reify_panicnilcall(ptr, i32, i32)

; CHECK-LABEL: define double @f(
; CHECK-NOT:     call
; CHECK:         fadd
; CHECK-NOT:     call
; CHECK:         fmul
; CHECK-NOT:     call
; CHECK:       }
define double @f(i1 %c, double %x) {
  %d = alloca double
  store double %x, ptr %d
  %tab = select i1 %c, ptr @circle, ptr @square
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  ret double %r
}
define double @circle_area(ptr %d) {
  %x = load double, ptr %d
  %y = fmul double %x, %x
  ret double %y
}
define double @square_area(ptr %d) {
  %x = load double, ptr %d
  %y = fadd double %x, %x
  ret double %y
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
