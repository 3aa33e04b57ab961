; The address of a global is a constant; so is its number.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


; CHECK: @reify.const = private unnamed_addr constant i64 ptrtoint (ptr @g to i64), align 8
@g = external global i32
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convT64(i64 ptrtoint (ptr @g to i64))
  ret ptr %b
}
declare ptr @reify_convT64(i64)
