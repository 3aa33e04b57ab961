; No end of the lifetime where a use stands in another block: a wrong one would
; let another slot take the place.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="call void @llvm.lifetime"
; CHECK-LABEL: define void @branch(
; CHECK: store i64 %v, ptr %box
define void @branch(i64 %v, i1 %c) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %b)
  br i1 %c, label %then, label %exit
then:
  call void @reads(ptr %b)
  br label %exit
exit:
  ret void
}
; Used after the loop that makes it, through a phi.
; CHECK-LABEL: define void @after_loop(
; CHECK: store i64 %i, ptr %box
define void @after_loop(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %b = call ptr @reify_convT64(i64 %i)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %exit
exit:
  %p = phi ptr [ %b, %loop ]
  call void @reads(ptr %p)
  ret void
}
; The reader of a variable that holds it.
; CHECK-LABEL: define void @variable(
; CHECK: store i64 %v, ptr %box
define void @variable(i64 %v, i1 %c) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  br i1 %c, label %then, label %exit
then:
  %d = load ptr, ptr %a
  call void @reads(ptr %d)
  br label %exit
exit:
  ret void
}
; The unwind path of the last use.
; CHECK-LABEL: define void @invoke(
; CHECK: store i64 %v, ptr %box
define void @invoke(i64 %v) personality ptr @personality {
  %b = call ptr @reify_convT64(i64 %v)
  invoke void @reads(ptr %b) to label %exit unwind label %pad
pad:
  %p = landingpad { ptr, i32 } cleanup
  call void @reads(ptr %b)
  resume { ptr, i32 } %p
exit:
  ret void
}
declare void @personality()
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
