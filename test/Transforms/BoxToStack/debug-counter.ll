; RUN: %opt -passes=reify-box-to-stack -debug-counter=reify-box-to-stack=1 %s | FileCheck %s
; CHECK: %a = call ptr @reify_convT64
; CHECK-NOT: %b = call ptr
define void @f(i64 %v) {
  %a = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %a)
  %b = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
