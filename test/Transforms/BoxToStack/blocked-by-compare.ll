; Compared with another address: a slot is never equal to a box.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it is compared with another address
; CHECK: call{{.*}} ptr @reify_
define i1 @f(i64 %v, ptr %p) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = icmp eq ptr %b, %p
  ret i1 %r
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
