; The copy would keep the box, too.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; RUN: %opt -passes=reify-copy-callees -pass-remarks-missed=reify-copy-callees -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: no copy of the function is made, the box is kept all the same
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
@kept = global ptr null
define linkonce_odr i64 @reads(ptr %p) noinline {
  store ptr %p, ptr @kept
  ret i64 0
}
declare ptr @reify_convT64(i64)
