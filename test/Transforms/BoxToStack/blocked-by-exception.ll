; Thrown: the exception object holds it.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: stored to memory from '__cxa_allocate_exception'
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %e = call ptr @__cxa_allocate_exception(i64 8)
  store ptr %b, ptr %e
  call void @__cxa_throw(ptr %e, ptr null, ptr null)
  unreachable
}
declare ptr @__cxa_allocate_exception(i64)
declare void @__cxa_throw(ptr, ptr, ptr)
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
