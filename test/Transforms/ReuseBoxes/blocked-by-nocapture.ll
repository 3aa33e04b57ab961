; It is said that the argument is not kept: callers rely on it.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes -pass-remarks-missed=reify-reuse-boxes -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: a value from a box is boxed again: it is said of an argument that the function does not keep it
; CHECK: call ptr @reify_conv
define void @f(ptr %t, ptr nocapture %w, ptr %to) {
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %to
  ret void
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
