; The other way releases an object of the heap by the same call.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(i1 %c, ptr %other) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
; CHECK: call void @_ZdlPvm
entry:
  br i1 %c, label %make, label %end
make:
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  br label %end
end:
  %q = phi ptr [ %p, %make ], [ %other, %entry ]
  call void @opaque()
  call void @_ZdlPvm(ptr %q, i64 8) #1
  ret void
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
