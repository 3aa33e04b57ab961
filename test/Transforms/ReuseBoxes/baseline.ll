; LLVM does not know that two boxes of one value are one.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s --check-prefix=OURS
; CHECK: call ptr @reify_convT64
; OURS-NOT: call
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
