; -reify-skip keeps the pass off functions by name.
; RUN: %opt -reify-skip='f*' -passes=reify-forward-unbox %s | FileCheck %s
define i64 @foo(i64 %v) {
; CHECK-LABEL: @foo(
; CHECK: load i64
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  ret i64 %r
}
define i64 @bar(i64 %v) {
; CHECK-LABEL: @bar(
; CHECK-NOT: load
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  ret i64 %r
}
declare ptr @reify_convT64(i64)
