; What has a body is no entry point.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
define ptr @reify_convT64(i64 %v) {
  ret ptr null
}
!0 = !{i64 8, i64 8}
