; A label has one address.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; RUN: %opt -passes=reify-copy-callees -pass-remarks-missed=reify-copy-callees -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: the address of a label is taken
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
@label = global ptr blockaddress(@reads, %end)
define linkonce_odr i64 @reads(ptr %p) noinline {
  br label %end
end:
  ret i64 0
}
declare ptr @reify_convT64(i64)
