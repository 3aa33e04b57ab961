; Where something else has the name of the zeros, a constant of its own does.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s
; CHECK: @reify.const = private unnamed_addr constant i64 0
@reify.zeros.16 = global i32 0
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convT64(i64 0)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
