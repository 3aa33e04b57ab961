; A coroutine that is yet to be split.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it is made in a coroutine
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) presplitcoroutine {
  %b = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
