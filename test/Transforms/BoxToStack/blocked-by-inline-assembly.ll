; Inline assembly.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: an operand of inline assembly
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void asm sideeffect "", "r"(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
