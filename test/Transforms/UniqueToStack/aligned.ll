; An over-aligned object keeps its alignment.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i32 @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: alloca [64 x i8], align 64
; CHECK-NOT: {{^ .*}}@_Z
  %p = call noalias nonnull align 64 ptr @_ZnwmSt11align_val_t(i64 64, i64 64) #0
  store i32 1, ptr %p
  call void @opaque()
  %v = load i32, ptr %p
  call void @_ZdlPvmSt11align_val_t(ptr %p, i64 64, i64 64) #1
  ret i32 %v
}
declare noalias nonnull ptr @_ZnwmSt11align_val_t(i64, i64) allocsize(0)
declare void @_ZdlPvmSt11align_val_t(ptr, i64, i64) nounwind
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
