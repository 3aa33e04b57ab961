; The box of the iteration before is used in another block, before the next one.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: %box = alloca
; CHECK-NOT: call ptr @reify_
; CHECK: declare
define void @f(i64 %n, ptr %first, i1 %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %p = phi ptr [ %first, %entry ], [ %b, %next ]
  br i1 %x, label %one, label %next
one:
  call void @reads(ptr %p)
  br label %next
next:
  %b = call ptr @reify_convT64(i64 %i)
  call void @reads(ptr %b)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
