; Made on one way only: what is released there is the object or null.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i32 @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: alloca [8 x i8], align 16
; CHECK-NOT: @_Znwm
; CHECK: ret i32
; CHECK-NOT: {{^ .*}}@_ZdlPvm(
entry:
  br i1 %c, label %make, label %end
make:
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  br label %end
end:
  %q = phi ptr [ %p, %make ], [ null, %entry ]
  call void @opaque()
  br i1 %c, label %use, label %out
use:
  %v = load i32, ptr %q
  call void @_ZdlPvm(ptr %q, i64 8) #1
  br label %out
out:
  %r = phi i32 [ %v, %use ], [ 0, %end ]
  ret i32 %r
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
