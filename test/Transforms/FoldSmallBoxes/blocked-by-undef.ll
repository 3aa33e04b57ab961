; An undef value is not small.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 undef)
  %b = call ptr @reify_convT64(i64 undef)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
