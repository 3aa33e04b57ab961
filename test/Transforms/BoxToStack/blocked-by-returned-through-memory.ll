; Returned through memory: the caller's pair.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: stored to memory behind argument 2
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v, ptr sret({ptr, ptr}) %out) {
  %b = call ptr @reify_convT64(i64 %v)
  %d = getelementptr i8, ptr %out, i64 8
  store ptr %b, ptr %d
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
