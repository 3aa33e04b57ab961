; Its address is compared with another.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(ptr %out) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  %e = icmp eq ptr %p, %out
  call void @use(i1 %e)
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret void
}
declare void @use(i1)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
