; The receiver is computed where it is computed: Go once moved its load, and so
; the failure, from the deferred call to the defer statement.
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

declare void @before()

; CHECK-LABEL: define double @f(
; CHECK-NEXT:    %tab = select
; CHECK-NEXT:    call void @before()
; CHECK-NEXT:    %d = load ptr, ptr %s
; CHECK-NEXT:    %inner = load ptr, ptr %d
; CHECK-NEXT:    %[[IS:.+]] = icmp eq ptr %tab, @{{circle|square}}
; CHECK-NEXT:    br i1 %[[IS]]
define double @f(i1 %c, ptr %s) {
  %tab = select i1 %c, ptr @circle, ptr @square
  call void @before()
  %d = load ptr, ptr %s
  %inner = load ptr, ptr %d
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call double %fn(ptr %inner), !reify.dispatch !0
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
