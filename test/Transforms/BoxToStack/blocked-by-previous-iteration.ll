; The box of the iteration before is in use when the next is made.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it may be in use when the next one is made in its place
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = phi ptr [ %first, %entry ], [ %b, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  call void @reads(ptr %p)
  call void @reads(ptr %b)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
