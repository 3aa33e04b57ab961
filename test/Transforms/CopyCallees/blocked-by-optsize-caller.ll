; For size where it is called, and the original stays.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) optsize {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
@where = global ptr @reads
declare ptr @reify_convT64(i64)
