; Compiled for size, and the call hands on the address of the original.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b, ptr @reads)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p, ptr %self) noinline optsize {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
