; The owner of the last round is passed before it gets the next object.
; RUN: %opt -passes='reify-unique-to-stack<module>' %s | FileCheck %s
; CHECK-LABEL: define {{.*}}@f(
; CHECK: call {{.*}} @_Znwm
define void @f(i64 %n) {
entry:
  %owner = alloca [3 x ptr]
  %at = getelementptr inbounds i8, ptr %owner, i64 8
  %first = alloca i64
  store ptr %first, ptr %at
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i64 %i, ptr %p
  %v = call i64 @twice(ptr %owner)
  store ptr %p, ptr %at
  %next = add i64 %i, 1
  %more = icmp slt i64 %next, %n
  br i1 %more, label %loop, label %end
end:
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret void
}
define internal i64 @twice(ptr %u) noinline {
  %at = getelementptr inbounds i8, ptr %u, i64 8
  %p = load ptr, ptr %at
  %v = load i64, ptr %p
  %w = add i64 %v, 1
  store i64 %w, ptr %p
  ret i64 %w
}
@kept = global ptr null
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
