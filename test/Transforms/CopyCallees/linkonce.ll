; Whatever other files have of it, the copy is what runs here.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; RUN: %opt -passes=reify-copy-callees -pass-remarks=reify-copy-callees -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: reads copied for this file, so that the box that it is lent need not be on the heap
; CHECK: define i64 @f(
; CHECK: call i64 @reads.copy(ptr %b)
; CHECK: define linkonce_odr i64 @reads(
; CHECK: define internal i64 @reads.copy(ptr %p)
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
