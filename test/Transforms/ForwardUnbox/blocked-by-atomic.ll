; An atomic load stays.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: load atomic i64
  %b = call ptr @reify_convT64(i64 %v)
  %r = load atomic i64, ptr %b acquire, align 8
  ret i64 %r
}
declare ptr @reify_convT64(i64)
