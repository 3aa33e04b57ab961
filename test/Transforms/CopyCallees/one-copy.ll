; Two boxes, one copy; a call without a box calls what it did.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: define i64 @f(
; CHECK: call i64 @reads.copy(
; CHECK: define i64 @g(
; CHECK: call i64 @reads.copy(
; CHECK: define i64 @h(
; CHECK: call i64 @reads(
; CHECK: define internal i64 @reads.copy(
; CHECK-NOT: define internal
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define i64 @g(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define i64 @h(ptr %p) {
  %r = call i64 @reads(ptr %p)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
