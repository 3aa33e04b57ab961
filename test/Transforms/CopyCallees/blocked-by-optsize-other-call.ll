; Compiled for size, and another call goes to the original.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define i64 @g(ptr %p) {
  %r = call i64 @reads(ptr %p)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline optsize {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
