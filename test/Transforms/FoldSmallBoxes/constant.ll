; A constant below 256 is a constant of the module, of 64 bits also for narrower
; types, and aligned as the boxes of the runtime are.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s --implicit-check-not=@reify.staticuint64s


; CHECK: @reify.staticuint64.42 = private unnamed_addr constant i64 42, align 8
; CHECK: @reify.staticuint64.255 = private unnamed_addr constant i64 255, align 8
; CHECK: @reify.staticuint64.7 = private unnamed_addr constant i64 7, align 8
; CHECK-NOT: @reify_staticuint64s
target triple = "x86_64-unknown-linux-gnu"
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.staticuint64.42
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
define ptr @g() {
; CHECK-LABEL: @g(
; CHECK-NEXT: ret ptr @reify.staticuint64.255
  %b = call ptr @reify_convT32(i32 255)
  ret ptr %b
}
define ptr @h() {
; CHECK-LABEL: @h(
; CHECK-NEXT: ret ptr @reify.staticuint64.7
  %b = call ptr @reify_convT16(i16 7)
  ret ptr %b
}
declare ptr @reify_convT16(i16)
declare ptr @reify_convT32(i32)
declare ptr @reify_convT64(i64)
