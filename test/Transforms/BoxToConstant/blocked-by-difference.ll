; A difference of addresses need not be expressible in the object file.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


@g = external global i32
@h = external global i32
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64
  %b = call ptr @reify_convT64(i64 sub (i64 ptrtoint (ptr @g to i64), i64 ptrtoint (ptr @h to i64)))
  ret ptr %b
}
declare ptr @reify_convT64(i64)
