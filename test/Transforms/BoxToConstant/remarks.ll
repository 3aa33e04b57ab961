; What is said, with the instruction to blame.
; RUN: %opt -passes=reify-box-to-constant -pass-remarks=reify-box-to-constant -pass-remarks-missed=reify-box-to-constant -disable-output %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}box of a constant made a constant
; CHECK: remark: {{.*}}box not made a constant: the value is not constant (load)
; CHECK: remark: {{.*}}string copied: its characters are not constant memory
define void @f(ptr %p) {
  %a = call ptr @reify_convT64(i64 1000)
  %v = load i64, ptr %p
  %b = call ptr @reify_convT64(i64 %v)
  %c = call ptr @reify_newstring(ptr %p, i64 1)
  ret void
}
declare ptr @reify_newstring(ptr, i64)
declare ptr @reify_convT64(i64)
