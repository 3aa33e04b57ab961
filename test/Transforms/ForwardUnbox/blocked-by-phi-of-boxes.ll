; Two boxes may meet: not forwarded here.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(i1 %c, i64 %v, i64 %w) {
; CHECK-LABEL: @f(
; CHECK: load i64
  %a = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %w)
  %s = select i1 %c, ptr %a, ptr %b
  %r = load i64, ptr %s
  ret i64 %r
}
declare ptr @reify_convT64(i64)
