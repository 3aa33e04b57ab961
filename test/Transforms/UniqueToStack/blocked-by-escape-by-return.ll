; It is returned.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  call void @opaque()
  ret ptr %p
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
