; The value is half of what was read.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_convT32(
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %p = load ptr, ptr %w, !reify.read !0
  %v = ptrtoint ptr %p to i32
  %b = call ptr @reify_convT32(i32 %v)
  ret ptr %b
}
declare ptr @reify_convT32(i32)
!0 = !{i64 4, i64 4}
