; What is assumed of its address gives it to nobody.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i32 @f() {
; CHECK-LABEL: @f(
; CHECK: [[S:%.*]] = alloca [8 x i8], align 16
; CHECK-NOT: {{^ .*}}@_Z
; CHECK: call void @llvm.assume(i1 true) [ "align"(ptr [[S]], i64 16) ]
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  call void @llvm.assume(i1 true) [ "align"(ptr %p, i64 16) ]
  store i32 1, ptr %p
  call void @opaque()
  %v = load i32, ptr %p
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret i32 %v
}
declare void @llvm.assume(i1)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
