; Only the first word is from a box.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes -pass-remarks-missed=reify-reuse-boxes -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: a value from a box is boxed again: only a part of it is from a box
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from, ptr %other) {
  %w = load ptr, ptr %from
  %x = load ptr, ptr %other
  %c = load ptr, ptr %w, !reify.read !0
  %q = getelementptr i8, ptr %w, i64 8
  %n = load i64, ptr %q
  %b = call ptr @reify_convTstring(ptr %c, i64 %n)
  ret ptr %b
}
declare ptr @reify_convTstring(ptr, i64)
!0 = !{i64 16, i64 8}
