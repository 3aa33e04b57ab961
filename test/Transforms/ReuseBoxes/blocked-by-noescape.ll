; The function promises to keep nothing: callers rely on it.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_conv
define void @f(ptr %t, ptr %w, ptr %to) "reify-noescape" {
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %to
  ret void
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
