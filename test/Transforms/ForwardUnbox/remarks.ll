; What is said, and where.
; RUN: %opt -passes=reify-forward-unbox -pass-remarks=reify-forward-unbox -pass-remarks-missed=reify-forward-unbox -disable-output %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}read of a box replaced by the value it was made from
; CHECK: remark: {{.*}}read of a box not forwarded: the load is volatile
; CHECK: remark: {{.*}}read of a box not forwarded: it reads beyond the boxed value
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  %s = load volatile i64, ptr %b
  %p = getelementptr i8, ptr %b, i64 4
  %t = load i64, ptr %p
  ret i64 %r
}
declare ptr @reify_convT64(i64)
