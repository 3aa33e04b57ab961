; An array collects the boxes of a loop.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it may be in use when the next one is made in its place
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %n) {
entry:
  %a = alloca [8 x ptr]
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  %e = getelementptr inbounds ptr, ptr %a, i64 %i
  store ptr %b, ptr %e
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  call void @sum(ptr %a)
  ret void
}
declare void @sum(ptr) memory(read) nounwind
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
