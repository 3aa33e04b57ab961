; A box of two words is not an integer's.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT128(i64 1, i64 0)
  %b = call ptr @reify_convT128(i64 1, i64 0)
  ret ptr %b
}
declare ptr @reify_convT128(i64, i64)
