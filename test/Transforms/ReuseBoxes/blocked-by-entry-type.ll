; What has another type is no entry point.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v, i64 0)
  ret ptr %b
}
declare ptr @reify_convT64(i64, i64)
!0 = !{i64 8, i64 8}
