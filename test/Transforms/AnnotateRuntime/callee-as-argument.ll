; A call that has its own callee for an argument is one call.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
; CHECK-LABEL: @owned(
; CHECK-NEXT: ret ptr @reify_owned
define ptr @owned() {
  %o = call ptr @reify_owned(ptr @reify_owned)
  ret ptr %o
}
; CHECK-LABEL: @dispatch(
; CHECK: br i1 false, label %reify.nil, label %reify.ok
; CHECK: %[[FN:.*]] = load ptr
; CHECK-NEXT: ret ptr %[[FN]]
define ptr @dispatch() {
  %m = call ptr @reify_itab_method(ptr @reify_itab_method, ptr null, i32 0, i32 0)
  ret ptr %m
}
declare ptr @reify_owned(ptr)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
