; Attributes, bundles and metadata of the call are kept on every arm; !prof and
; !callees speak of an indirect call and go.
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
; CHECK:         [[A:%.*]] = tail call fast double @square_area(ptr nonnull %d) [[ATTRS:#[0-9]+]] [ "user"(i32 7) ], !reify.dispatch [[SITE:![0-9]+]], !mine [[MINE:![0-9]+]]{{$}}
; CHECK-NOT:     !prof
; CHECK-NOT:     !callees
; CHECK:         %r = tail call fast double @circle_area(ptr nonnull %d) [[ATTRS]] [ "user"(i32 7) ], !reify.dispatch [[SITE]], !mine [[MINE]]{{$}}
; CHECK-NOT:     !prof
; CHECK-NOT:     !callees
; CHECK:       ret double
define double @f(i1 %c, ptr %d) {
  %tab = select i1 %c, ptr @circle, ptr @square
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1
  %r = tail call fast double %fn(ptr nonnull %d) nounwind [ "user"(i32 7) ], !prof !2, !callees !3, !reify.dispatch !0, !mine !1
  ret double %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
!2 = !{!"VP", i32 0, i64 100, i64 1, i64 100}
!3 = !{ptr @circle_area, ptr @square_area}
