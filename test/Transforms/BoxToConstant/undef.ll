; Undefined words are zero: a box has one value.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


; CHECK: @reify.const = private unnamed_addr constant { i64, i64 } { i64 1, i64 0 }
define ptr @f() {
  %b = call ptr @reify_convT128(i64 1, i64 undef)
  ret ptr %b
}
declare ptr @reify_convT128(i64, i64)
