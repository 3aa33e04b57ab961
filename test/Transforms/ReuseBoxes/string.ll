; Both words of a string.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK-NOT: call
; CHECK: ret ptr %w
define ptr @f(ptr %from, ptr %other) {
  %w = load ptr, ptr %from
  %x = load ptr, ptr %other
  %c = load ptr, ptr %w, !reify.read !0
  %q = getelementptr i8, ptr %w, i64 8
  %n = load i64, ptr %q, !reify.read !0
  %b = call ptr @reify_convTstring(ptr %c, i64 %n)
  ret ptr %b
}
declare ptr @reify_convTstring(ptr, i64)
!0 = !{i64 16, i64 8}
