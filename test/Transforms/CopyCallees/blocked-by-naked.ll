; Its body is the assembly's, which has arguments where the calls put them.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) naked noinline {
  call void asm sideeffect "movq (%rdi), %rax; ret", ""()
  unreachable
}
declare ptr @reify_convT64(i64)
