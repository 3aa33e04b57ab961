; It is long.
; RUN: %opt -passes=reify-devirtualize %s | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: %[[IS:.*]] = icmp eq ptr %tab, @square
; CHECK: br i1 %[[IS]], label %[[THEN:.*]], label %[[ELSE:[^,]*]]
; CHECK: [[THEN]]:
; CHECK: call i64 @square_area(
; CHECK: [[ELSE]]:
; CHECK: call i64 @circle_area(

@Shape = external constant i8
@Circle = external constant i8
@Square = external constant i8
@circle = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 1, i32 0, [1 x ptr] [ptr @circle_area] }
@square = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 2, i32 0, [1 x ptr] [ptr @square_area] }
declare i64 @square_area(ptr)
declare void @reify_panicnilcall(ptr, i32, i32)
define i64 @circle_area(ptr %d) {
  %x0 = load i64, ptr %d
  %x1 = mul i64 %x0, 3
  %x2 = mul i64 %x1, 4
  %x3 = mul i64 %x2, 5
  %x4 = mul i64 %x3, 6
  %x5 = mul i64 %x4, 7
  %x6 = mul i64 %x5, 8
  %x7 = mul i64 %x6, 9
  %x8 = mul i64 %x7, 10
  %x9 = mul i64 %x8, 11
  %x10 = mul i64 %x9, 12
  %x11 = mul i64 %x10, 13
  %x12 = mul i64 %x11, 14
  %x13 = mul i64 %x12, 15
  %x14 = mul i64 %x13, 16
  %x15 = mul i64 %x14, 17
  %x16 = mul i64 %x15, 18
  ret i64 %x16
}

define i64 @f(i1 %c, ptr %d) {
  %tab = select i1 %c, ptr @circle, ptr @square
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !1, !nonnull !1, !noundef !1
  %r = call i64 %fn(ptr %d), !reify.dispatch !0
  ret i64 %r
}

!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
