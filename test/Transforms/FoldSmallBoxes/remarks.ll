; What is said.
; RUN: %opt -passes=reify-fold-small-boxes -pass-remarks=reify-fold-small-boxes -pass-remarks-missed=reify-fold-small-boxes -disable-output %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}box of a small integer replaced by the address of a constant
; CHECK: remark: {{.*}}box of a small integer replaced by the address of an element of a table
; CHECK: remark: {{.*}}box not folded into the table of small integers: the value is not known to be below 256
; CHECK: remark: {{.*}}box not folded into the table of small integers: the value is too large
define void @f(i64 %v) {
  %a = call ptr @reify_convT64(i64 1)
  %w = and i64 %v, 255
  %d = call ptr @reify_convT64(i64 %w)
  %b = call ptr @reify_convT64(i64 %v)
  %c = call ptr @reify_convT64(i64 1000)
  ret void
}
declare ptr @reify_convT64(i64)
