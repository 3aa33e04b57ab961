; Another part of the box.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes -pass-remarks-missed=reify-reuse-boxes -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: a value from a box is boxed again: a part of it is from another place in the box
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %q = getelementptr i8, ptr %w, i64 8
  %v = load i64, ptr %q, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
