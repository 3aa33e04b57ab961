; Characters that may change are copied.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


@text = private global [3 x i8] c"hi\00"
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_newstring
  %c = call ptr @reify_newstring(ptr @text, i64 2)
  ret ptr %c
}
declare ptr @reify_newstring(ptr, i64)
