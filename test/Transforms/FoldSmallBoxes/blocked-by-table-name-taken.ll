; Something else has the table's name.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


@reify.staticuint64s = global i32 0
define ptr @f(i8 %c) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64(i64 %w)
  %w = zext i8 %c to i64
  %b = call ptr @reify_convT64(i64 %w)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
