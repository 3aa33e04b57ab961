; A callee gives the address back.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(ptr %out) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  %q = call ptr @same(ptr %p)
  store ptr %q, ptr %out
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret void
}
declare ptr @same(ptr nocapture nofree returned)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
