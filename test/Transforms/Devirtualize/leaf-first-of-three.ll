; The one that is short and calls nothing is asked for before the others.
; RUN: %opt -passes=reify-devirtualize %s | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: icmp eq ptr %tab, @third
; CHECK: call i64 @third_area(
; CHECK: icmp eq ptr %tab, @square
; CHECK: call i64 @square_area(
; CHECK: call i64 @circle_area(
; CHECK-NOT: call i64

@Shape = external constant i8
@Circle = external constant i8
@Square = external constant i8
@circle = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [1 x ptr] [ptr @circle_area] }
@square = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 2, i32 0, [1 x ptr] [ptr @square_area] }
declare i64 @square_area(ptr)
declare void @reify_panicnilcall(ptr, i32, i32)
declare i64 @circle_area(ptr)
@third = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [1 x ptr] [ptr @third_area] }
define i64 @third_area(ptr %d) {
  %x = load i64, ptr %d
  %r = mul i64 %x, 3
  ret i64 %r
}

define i64 @f(i1 %c, i1 %c2, ptr %d) {
  %two = select i1 %c, ptr @circle, ptr @square
  %tab = select i1 %c2, ptr %two, ptr @third
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call i64 %fn(ptr %d), !reify.dispatch !0
  ret i64 %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
