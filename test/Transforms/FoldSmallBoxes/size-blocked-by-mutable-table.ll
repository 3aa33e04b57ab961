; Something of the table's name that may be written.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"
@reify_staticuint64s = external global [256 x i64]

define ptr @byte(i64 %i) {
  %b = getelementptr inbounds [256 x i64], ptr @reify_staticuint64s, i64 0, i64 %i
  ret ptr %b
}
; CHECK-LABEL: @small(
; CHECK-NEXT: ret ptr @reify.staticuint64.42
define ptr @small() optsize {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
