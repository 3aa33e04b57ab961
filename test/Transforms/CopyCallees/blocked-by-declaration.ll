; There is nothing to copy.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
declare i64 @reads(ptr)
declare ptr @reify_convT64(i64)
