; RUN: %opt -passes=reify-copy-callees -debug-counter=reify-copy-callees=0 %s | FileCheck %s
; CHECK: define i64 @f(
; CHECK: call i64 @reads.copy(
; CHECK: define i64 @g(
; CHECK: call i64 @second(
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define i64 @g(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @second(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
define linkonce_odr i64 @second(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
