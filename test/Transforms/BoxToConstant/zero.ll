; Zeros of all types are one object.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"

; CHECK: @reify.zeros = linkonce_odr hidden unnamed_addr constant [1024 x i8] zeroinitializer, comdat, align 16
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.zeros
  %b = call ptr @reify_convT128(i64 0, i64 0)
  ret ptr %b
}
define ptr @g(ptr %p) {
; CHECK-LABEL: @g(
; CHECK: ret ptr @reify.zeros
  %b = call ptr @reify_convTslice(ptr null, i64 0, i64 0)
  ret ptr %b
}
declare ptr @reify_convT128(i64, i64)
declare ptr @reify_convTslice(ptr, i64, i64)
