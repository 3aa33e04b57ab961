; A phi behind the allocation, of which there is one in each round.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(ptr %out, i32 %n) {
; CHECK-LABEL: @f(
; CHECK: alloca [8 x i8], align 16
; CHECK-NOT: {{^ .*}}@_Z
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %inner ]
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 %i, ptr %p
  br label %inner
inner:
  %q = phi ptr [ %p, %loop ], [ %q2, %never ]
  %q2 = getelementptr i8, ptr %q, i64 0
  store i32 1, ptr %q
  %next = add i32 %i, 1
  %more = icmp slt i32 %next, %n
  br i1 %more, label %loop, label %inner.end
inner.end:
  call void @opaque()
  %again = icmp eq i32 %next, 7
  br i1 %again, label %end, label %inner2
inner2:
  call void @_ZdlPvm(ptr %p, i64 8) #1
  br label %end
end:
  ret void
never:
  br label %inner
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
