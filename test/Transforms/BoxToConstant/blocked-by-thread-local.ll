; The address of a thread's variable is not a constant of the program.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


@g = thread_local global i32 0
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convTstring
  %b = call ptr @reify_convTstring(ptr @g, i64 1)
  ret ptr %b
}
declare ptr @reify_convTstring(ptr, i64)
