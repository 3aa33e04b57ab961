; One slot, in the entry block, filled anew in each iteration.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NEXT: entry:
; CHECK-NEXT: %box = alloca
; CHECK: loop:
; CHECK: call void @llvm.lifetime.start
; CHECK-NEXT: store i64 %i, ptr %box
; CHECK-NEXT: call void @reads(ptr %box)
; CHECK-NEXT: call void @llvm.lifetime.end
define void @f(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
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
