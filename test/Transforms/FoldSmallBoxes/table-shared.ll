; One table for all boxes of a module.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


; CHECK: @reify.staticuint64s =
; CHECK-NOT: @reify.staticuint64s.1
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NOT: call
  %b = call ptr @reify_convT64(i64 1)
  %c = call ptr @reify_convT64(i64 2)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
