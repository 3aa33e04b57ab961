; Where size counts and the module refers to the runtime's table, that one is
; used: a constant, or the 2048 bytes of a table, less. Where size does not, it is
; not.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"
@reify_staticuint64s = external constant [256 x i64]

define ptr @byte(i64 %i) {
  %b = getelementptr inbounds [256 x i64], ptr @reify_staticuint64s, i64 0, i64 %i
  ret ptr %b
}
; CHECK-LABEL: @small(
; CHECK-NEXT: ret ptr getelementptr inbounds ([256 x i64], ptr @reify_staticuint64s, i64 0, i64 42)
define ptr @small() optsize {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
; CHECK-LABEL: @smallest(
; CHECK-NEXT: ret ptr getelementptr inbounds ([256 x i64], ptr @reify_staticuint64s, i64 0, i64 42)
define ptr @smallest() optsize minsize {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
; CHECK-LABEL: @fast(
; CHECK-NEXT: ret ptr @reify.staticuint64.42
define ptr @fast() {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
; CHECK-LABEL: @variable(
; CHECK: getelementptr inbounds [256 x i64], ptr @reify_staticuint64s, i64 0, i64 %w
define ptr @variable(i8 noundef %c) optsize {
  %w = zext i8 %c to i64
  %b = call ptr @reify_convT64(i64 %w)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
