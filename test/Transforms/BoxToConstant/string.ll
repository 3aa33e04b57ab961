; The address and length of constant characters.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


; CHECK: @reify.const = private unnamed_addr constant { ptr, i64 } { ptr @text, i64 2 }, align 8
@text = private constant [3 x i8] c"hi\00"
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convTstring(ptr @text, i64 2)
  ret ptr %b
}
declare ptr @reify_convTstring(ptr, i64)
