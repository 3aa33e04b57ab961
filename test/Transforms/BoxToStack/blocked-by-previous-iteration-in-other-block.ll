; The box of the iteration before is used in another block, behind the next one.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it may be in use when the next one is made in its place
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %n, ptr %first, i1 %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %p = phi ptr [ %first, %entry ], [ %b, %next ]
  br label %make
make:
  %b = call ptr @reify_convT64(i64 %i)
  call void @reads(ptr %b)
  br i1 %x, label %one, label %other
one:
  call void @reads(ptr %p)
  br label %next
other:
  br label %next
next:
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
