; A value that may be poison is frozen and kept inside the table: the box of poison is a good address.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f(i8 %c) {
; CHECK-LABEL: @f(
; CHECK: [[F:%.*]] = freeze i64 %w
; CHECK: [[M:%.*]] = and i64 [[F]], 255
; CHECK: getelementptr inbounds [256 x i64], ptr @reify.staticuint64s, i64 0, i64 [[M]]
  %w = zext i8 %c to i64
  %b = call ptr @reify_convT64(i64 %w)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
