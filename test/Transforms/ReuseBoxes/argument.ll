; Nothing is said of the argument: it may be kept.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK-NOT: call
; CHECK: ret ptr %w
define ptr @f(ptr %t, ptr %w) {
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
