; The array is not kept, what is in it may be.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: captured from memory by argument 1 of 'reads'; a link with -flto may show that it only reads it
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) {
  %a = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void @reads(ptr %a)
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
