; In unreachable code a value may depend on itself.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_conv
define ptr @f() {
  ret ptr null
dead:
  %w = phi ptr [ %b, %dead ]
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  br label %dead
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
