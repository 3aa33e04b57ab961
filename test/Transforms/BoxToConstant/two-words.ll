; Two words, aligned as the payload is.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


; CHECK: @reify.const = private unnamed_addr constant { i64, i64 } { i64 1, i64 2 }, align 16
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convT128(i64 1, i64 2)
  ret ptr %b
}
declare ptr @reify_convT128(i64, i64)
