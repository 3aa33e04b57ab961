; The object of the last round is read when the next is made.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define void @f(ptr %out, i32 %n) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %last = phi ptr [ null, %entry ], [ %p, %loop ]
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 %i, ptr %p
  call void @opaque()
  %sum = load i32, ptr %out
  %is = icmp eq ptr %last, null
  %from = select i1 %is, ptr %p, ptr %last
  %v = load i32, ptr %from
  store i32 %v, ptr %out
  call void @_ZdlPvm(ptr %last, i64 8) #1
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
