; RUN: %opt -passes=reify-reuse-boxes -debug-counter=reify-reuse-boxes=0 %s | FileCheck %s
; CHECK: define ptr @f(
; CHECK: ret ptr %w
; CHECK: define ptr @g(
; CHECK: ret ptr %b
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
define ptr @g(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
