; What destroys it is one of two functions: a choice of direct calls.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: %p = call {{.*}} @_Znwm
; CHECK: icmp eq ptr %d, @
; CHECK: call void @[[A:destroy[12]]](ptr %p)
; CHECK: call void @[[B:destroy[12]]](ptr %p)
; CHECK-NOT: call void %d
  %d = select i1 %c, ptr @destroy1, ptr @destroy2
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  call void @opaque()
  call void %d(ptr %p)
  ret void
}
declare void @destroy1(ptr) nounwind
declare void @destroy2(ptr) nounwind
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
