; A constant word.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


; CHECK: @reify.const = private unnamed_addr constant i64 1000, align 8
; CHECK: @reify.const.1 = private unnamed_addr constant i16 -1, align 2
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convT64(i64 1000)
  ret ptr %b
}
define ptr @g() {
; CHECK-LABEL: @g(
; CHECK-NEXT: ret ptr @reify.const.1
  %b = call ptr @reify_convT16(i16 -1)
  ret ptr %b
}
declare ptr @reify_convT16(i16)
declare ptr @reify_convT64(i64)
