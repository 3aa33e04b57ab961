; Where null can be called, a destroyer that may be null is two.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(i1 %c) null_pointer_is_valid {
; CHECK-LABEL: @f(
; CHECK: call void %d(ptr %q)
entry:
  br i1 %c, label %make, label %end
make:
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  br label %end
end:
  %q = phi ptr [ %p, %make ], [ null, %entry ]
  %d = phi ptr [ @destroy1, %make ], [ null, %entry ]
  call void @opaque()
  br i1 %c, label %use, label %out
use:
  call void %d(ptr %q)
  br label %out
out:
  ret void
}
declare void @destroy1(ptr) nounwind
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
