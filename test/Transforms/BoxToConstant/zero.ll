; Zeros of types of up to 16 bytes are one object, and those of up to 32 ...
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"

; CHECK: @reify.zeros.16 = linkonce_odr hidden unnamed_addr constant [16 x i8] zeroinitializer, comdat, align 16
; CHECK: @reify.zeros.32 = linkonce_odr hidden unnamed_addr constant [32 x i8] zeroinitializer, comdat, align 16
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.zeros.16
  %b = call ptr @reify_convT128(i64 0, i64 0)
  ret ptr %b
}
define ptr @g(ptr %p) {
; CHECK-LABEL: @g(
; CHECK: ret ptr @reify.zeros.32
  %b = call ptr @reify_convTslice(ptr null, i64 0, i64 0)
  ret ptr %b
}
define ptr @h() {
; CHECK-LABEL: @h(
; CHECK-NEXT: ret ptr @reify.zeros.16
  %b = call ptr @reify_convT64(i64 0)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
declare ptr @reify_convT128(i64, i64)
declare ptr @reify_convTslice(ptr, i64, i64)
