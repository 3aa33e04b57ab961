; The copy calls itself.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: define linkonce_odr i64 @reads(
; CHECK: call i64 @reads(
; CHECK: define internal i64 @reads.copy(
; CHECK: call i64 @reads.copy(
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  %c = icmp eq i64 %v, 0
  br i1 %c, label %end, label %again
again:
  %r = call i64 @reads(ptr %p)
  br label %end
end:
  %s = phi i64 [ 0, %0 ], [ %r, %again ]
  ret i64 %s
}
declare ptr @reify_convT64(i64)
