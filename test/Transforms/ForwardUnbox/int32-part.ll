; A part of the word is its bits, little end first.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i32 @low(i64 %v) {
; CHECK-LABEL: @low(
; CHECK-NOT: load
; CHECK: [[R:%.*]] = trunc i64 %v to i32
; CHECK: ret i32 [[R]]
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i32, ptr %b
  ret i32 %r
}
define i16 @third(i64 %v) {
; CHECK-LABEL: @third(
; CHECK-NOT: load
; CHECK: [[S:%.*]] = lshr i64 %v, 32
; CHECK: trunc i64 [[S]] to i16
  %b = call ptr @reify_convT64(i64 %v)
  %p = getelementptr i8, ptr %b, i64 4
  %r = load i16, ptr %p
  ret i16 %r
}
declare ptr @reify_convT64(i64)
