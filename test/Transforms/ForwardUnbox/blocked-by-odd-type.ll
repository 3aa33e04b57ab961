; A type whose memory has more bits than its value stays.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i1 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: load i1
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i1, ptr %b
  ret i1 %r
}
declare ptr @reify_convT64(i64)
