; The load must happen, and may differ.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes -pass-remarks-missed=reify-reuse-boxes -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: a value from a box is boxed again: it is read in an odd way
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load volatile i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
