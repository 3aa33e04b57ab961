; No characters: any address but null.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.zeros.16
  %c = call ptr @reify_newstring(ptr null, i64 0)
  ret ptr %c
}
define ptr @g(ptr %p) {
; CHECK-LABEL: @g(
; CHECK: call ptr @reify_newstring(ptr %p, i64 0)
  %c = call ptr @reify_newstring(ptr %p, i64 0)
  ret ptr %c
}
declare nonnull ptr @reify_newstring(ptr readonly, i64) memory(argmem: read) nounwind willreturn
