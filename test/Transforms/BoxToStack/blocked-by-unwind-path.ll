; Kept on the unwind path only.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: stored to 'cache'
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) personality ptr @start {
  %b = call ptr @reify_convT64(i64 %v)
  invoke void @reads(ptr %b) to label %exit unwind label %pad
pad:
  %p = landingpad { ptr, i32 } catch ptr null
  store ptr %b, ptr @cache
  ret void
exit:
  ret void
}
@cache = global ptr null
declare void @start()
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
