; An explicit instantiation of a template.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: call i64 @reads.copy(
; CHECK: define weak_odr i64 @reads(
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define weak_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
