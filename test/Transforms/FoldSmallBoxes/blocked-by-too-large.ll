; 256 is not in the table.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 256)
  %b = call ptr @reify_convT64(i64 256)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
