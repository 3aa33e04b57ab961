; A `tail` call must not touch a slot of its caller; others keep the mark.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: {{^ *}}call void @reads(ptr %box)
; CHECK: {{^ *}}call void @reads(ptr %g)
; CHECK: tail call void @other()
define void @f(i64 %v) {
  %b = tail call ptr @reify_convT64(i64 %v)
  tail call void @reads(ptr %b)
  %g = getelementptr i8, ptr %b, i64 4
  tail call void @reads(ptr %g)
  tail call void @other()
  ret void
}
; Also where the address comes out of a variable.
; CHECK-LABEL: define void @variable(
; CHECK: {{^ *}}call void @reads(ptr %d)
define void @variable(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  %d = load ptr, ptr %a
  tail call void @reads(ptr %d)
  ret void
}
declare void @other()
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
