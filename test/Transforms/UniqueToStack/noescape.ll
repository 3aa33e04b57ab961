; A method that promises to keep nothing and to end no life borrows the object.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(ptr %fn) {
; CHECK-LABEL: @f(
; CHECK-NOT: @_Znwm
; CHECK: call void %fn(ptr {{.*}}%
; CHECK-NOT: @_ZdlPvm
; CHECK: ret void
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  call void %fn(ptr %p, i32 1) "reify-noescape"
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret void
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
