; A load that begins behind the value stays.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i8 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: load i8
  %b = call ptr @reify_convT64(i64 %v)
  %p = getelementptr i8, ptr %b, i64 8
  %r = load i8, ptr %p
  ret i8 %r
}
declare ptr @reify_convT64(i64)
