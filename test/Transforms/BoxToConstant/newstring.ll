; Constant characters are immutable and immortal already.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


@text = private constant [3 x i8] c"hi\00"
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @text
  %c = call ptr @reify_newstring(ptr @text, i64 2)
  ret ptr %c
}
declare ptr @reify_newstring(ptr, i64)
