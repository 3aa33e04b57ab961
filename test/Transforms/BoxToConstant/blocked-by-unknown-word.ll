; One word is not constant.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


define ptr @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT128(i64 1, i64 %v)
  %b = call ptr @reify_convT128(i64 1, i64 %v)
  ret ptr %b
}
declare ptr @reify_convT128(i64, i64)
