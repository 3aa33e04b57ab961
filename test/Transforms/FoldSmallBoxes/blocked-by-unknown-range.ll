; Nothing is known about the value.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
