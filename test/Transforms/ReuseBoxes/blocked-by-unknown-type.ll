; How large the new box is, is not known.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes -pass-remarks-missed=reify-reuse-boxes -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: a value from a box is boxed again: its type is not known
; CHECK: call ptr @reify_conv
@t = external constant [80 x i8]
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %b = call ptr @reify_convTnoptr(ptr @t, ptr %w), !reify.read !0
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
!0 = !{i64 24, i64 8}
