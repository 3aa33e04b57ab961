; Two objects share a release, and one of them escapes.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(i1 %c, ptr %out) {
; CHECK-LABEL: @f(
; CHECK: %p = call {{.*}} @_Znwm
; CHECK: %q = call {{.*}} @_Znwm
; CHECK: call void @_ZdlPvm
entry:
  br i1 %c, label %a, label %b
a:
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  br label %end
b:
  %q = call noalias nonnull ptr @_Znwm(i64 8) #0
  store ptr %q, ptr %out
  br label %end
end:
  %s = phi ptr [ %p, %a ], [ %q, %b ]
  call void @opaque()
  call void @_ZdlPvm(ptr %s, i64 8) #1
  ret void
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
