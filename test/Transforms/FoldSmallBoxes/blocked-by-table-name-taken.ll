; Something else has the table's name.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


@reify.staticuint64s = global i32 0
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 1)
  %b = call ptr @reify_convT64(i64 1)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
