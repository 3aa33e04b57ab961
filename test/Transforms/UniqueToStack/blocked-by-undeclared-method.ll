; One method promises to keep nothing, the next one does not.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(ptr %fn, ptr %other) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  call void %fn(ptr %p, i32 1) "reify-noescape"
  call void %other(ptr %p, i32 1)
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret void
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
