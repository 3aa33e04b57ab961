; Nothing refers to the runtime's table: at the link it could be missing.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"

; CHECK-LABEL: @small(
; CHECK-NEXT: ret ptr @reify.staticuint64.42
define ptr @small() optsize {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
