; The runtime's table declared as something else is still one of 256 words.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"
@reify_staticuint64s = external constant i8

define ptr @byte(i64 %i) {
  %b = getelementptr inbounds i64, ptr @reify_staticuint64s, i64 %i
  ret ptr %b
}
; CHECK-LABEL: @small(
; CHECK-NEXT: ret ptr getelementptr inbounds ([256 x i64], ptr @reify_staticuint64s, i64 0, i64 42)
define ptr @small() optsize {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
