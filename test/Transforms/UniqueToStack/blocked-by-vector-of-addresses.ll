; Its address goes into a vector of addresses.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i32 @f(<2 x i64> %at) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  %all = getelementptr i8, ptr %p, <2 x i64> %at
  call void @keeps(<2 x ptr> %all)
  %v = load i32, ptr %p
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret i32 %v
}
declare void @keeps(<2 x ptr>)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
