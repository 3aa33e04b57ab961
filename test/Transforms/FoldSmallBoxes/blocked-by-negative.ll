; A negative number is large.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 -1)
  %b = call ptr @reify_convT64(i64 -1)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
