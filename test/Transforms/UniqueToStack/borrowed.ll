; A callee that neither keeps nor releases the object; it reads this frame now,
; so that `tail` goes.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i32 @f() {
; CHECK-LABEL: @f(
; CHECK-NOT: @_Znwm
; CHECK: {{^}}  call void @reads(ptr %p1)
; CHECK-NOT: {{^ .*}}@_ZdlPvm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  tail call void @reads(ptr %p)
  %v = load i32, ptr %p
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret i32 %v
}
declare void @reads(ptr nocapture nofree)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
