; An imported address is not known to the linker.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


@g = external dllimport global i32
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convTstring
  %b = call ptr @reify_convTstring(ptr @g, i64 1)
  ret ptr %b
}
declare ptr @reify_convTstring(ptr, i64)
