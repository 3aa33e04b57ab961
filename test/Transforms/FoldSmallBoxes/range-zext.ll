; A byte in a wider type.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f(i8 noundef %c) {
; CHECK-LABEL: @f(
; CHECK-NOT: freeze
; CHECK: getelementptr inbounds [256 x i64], ptr @reify.staticuint64s, i64 0, i64 %w
  %w = zext i8 %c to i64
  %b = call ptr @reify_convT64(i64 %w)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
