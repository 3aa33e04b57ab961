; Nor one of another calling convention.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: call void %d(ptr %p)
  %d = select i1 %c, ptr @destroy1, ptr @destroy2
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  call void %d(ptr %p)
  ret void
}
declare void @destroy1(ptr) nounwind
declare fastcc void @destroy2(ptr) nounwind
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
