; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: ret ptr %w
define ptr @f() {
  %x = call { ptr, ptr } @get()
  %w = extractvalue { ptr, ptr } %x, 1
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare { ptr, ptr } @get()
declare ptr @reify_convT64(i64)
!0 = !{i64 8, i64 8}
