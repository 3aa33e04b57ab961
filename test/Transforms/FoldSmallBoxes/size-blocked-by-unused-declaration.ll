; The runtime's table is declared and not used, so that nobody has to link it.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"
@reify_staticuint64s = external constant [256 x i64]
; CHECK-LABEL: @small(
; CHECK-NEXT: ret ptr @reify.staticuint64.42
define ptr @small() optsize {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
