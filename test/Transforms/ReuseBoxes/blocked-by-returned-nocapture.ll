; The word may be the argument.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_conv
define void @f(ptr %t, ptr nocapture %a, ptr %to) {
  %w = call ptr @pass(ptr %a)
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %to
  ret void
}
declare ptr @pass(ptr)
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
