; A data word has address space 0.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes -pass-remarks-missed=reify-reuse-boxes -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: a value from a box is boxed again: it is in another address space
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from) {
  %w = load ptr addrspace(1), ptr %from
  %v = load i64, ptr addrspace(1) %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
