; A constant below 256 is an element of the module's own table.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


; CHECK: @reify.staticuint64s = linkonce_odr hidden unnamed_addr constant [256 x i64] [i64 0, i64 1, {{.*}}, i64 255]{{.*}}, comdat, align 8
; CHECK-NOT: @reify_staticuint64s
target triple = "x86_64-unknown-linux-gnu"
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr getelementptr inbounds ([256 x i64], ptr @reify.staticuint64s, i64 0, i64 42)
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
define ptr @g() {
; CHECK-LABEL: @g(
; CHECK-NEXT: ret ptr getelementptr inbounds ([256 x i64], ptr @reify.staticuint64s, i64 0, i64 255)
  %b = call ptr @reify_convT32(i32 255)
  ret ptr %b
}
define ptr @h() {
; CHECK-LABEL: @h(
; CHECK-NEXT: ret ptr getelementptr inbounds ([256 x i64], ptr @reify.staticuint64s, i64 0, i64 7)
  %b = call ptr @reify_convT16(i16 7)
  ret ptr %b
}
declare ptr @reify_convT16(i16)
declare ptr @reify_convT32(i32)
declare ptr @reify_convT64(i64)
