; reify-annotate-runtime turns the note of the headers into an attribute.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: %p = call noalias nonnull ptr @_Znwm(i64 8) #[[A:[0-9]+]]
; CHECK-NEXT: ret ptr %p
; CHECK: attributes #[[A]] = { builtin "reify-owned" }
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  %o = call ptr @reify_owned(ptr %p)
  ret ptr %o
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin }
