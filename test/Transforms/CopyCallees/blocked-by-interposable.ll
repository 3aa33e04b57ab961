; Another definition may mean something else.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; RUN: %opt -passes=reify-copy-callees -pass-remarks-missed=reify-copy-callees -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: no copy of the function is made, its body is not known to be what runs
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
