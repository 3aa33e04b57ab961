; An operand bundle.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: in an operand bundle of 'g'
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @g() [ "deopt"(ptr %b) ]
  ret void
}
declare void @g()
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
