; The box of a function that is copied itself, in original and copy.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: define linkonce_odr i64 @outer(
; CHECK: call i64 @reads.copy(
; CHECK: define internal i64 @outer.copy(
; CHECK: call i64 @reads.copy(
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @outer(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
define linkonce_odr i64 @outer(ptr %p) noinline {
  %v = load i64, ptr %p
  %w = add i64 %v, 1
  %b = call ptr @reify_convT64(i64 %w)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
declare ptr @reify_convT64(i64)
