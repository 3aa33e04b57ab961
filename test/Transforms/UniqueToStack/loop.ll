; In a loop, one slot for all rounds: each ends before the next begins.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(ptr %out, i32 %n) {
; CHECK-LABEL: @f(
; CHECK-NEXT: entry:
; CHECK-NEXT: alloca [8 x i8], align 16
; CHECK: loop:
; CHECK: lifetime.start
; CHECK: lifetime.end
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %again ]
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 %i, ptr %p
  call void @opaque()
  %v = load i32, ptr %p
  store i32 %v, ptr %out
  call void @_ZdlPvm(ptr %p, i64 8) #1
  br label %again
again:
  %next = add i32 %i, 1
  %more = icmp slt i32 %next, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
