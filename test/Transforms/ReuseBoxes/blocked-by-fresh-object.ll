; Each fresh object is one of its own.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_newobject
; CHECK: ret ptr %b
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = call ptr @reify_newobject(ptr null, i64 8)
  store i64 %v, ptr %b
  ret ptr %b
}
declare ptr @reify_newobject(ptr, i64)
!0 = !{i64 8, i64 8}
