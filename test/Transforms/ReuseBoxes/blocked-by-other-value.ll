; It is not the value that was read.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %x = add i64 %v, 1
  %b = call ptr @reify_convT64(i64 %x)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
