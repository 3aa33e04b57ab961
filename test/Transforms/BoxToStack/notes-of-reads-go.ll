; From here on a callee that reads must not come to keep: the address may be
; that of a slot.
; RUN: %opt -passes=reify-box-to-stack,function'(reify-reuse-boxes)' %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK: call ptr @reify_convT64
; CHECK-NOT: !reify.read
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
