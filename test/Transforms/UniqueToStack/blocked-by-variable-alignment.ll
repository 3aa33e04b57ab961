; Its alignment is not a constant.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i32 @f(i64 %a) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_ZnwmSt11align_val_t
  %p = call noalias nonnull ptr @_ZnwmSt11align_val_t(i64 64, i64 %a) #0
  store i32 1, ptr %p
  call void @opaque()
  %v = load i32, ptr %p
  call void @_ZdlPvmSt11align_val_t(ptr %p, i64 64, i64 %a) #1
  ret i32 %v
}
declare noalias nonnull ptr @_ZnwmSt11align_val_t(i64, i64) allocsize(0)
declare void @_ZdlPvmSt11align_val_t(ptr, i64, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
