; One table for all numbers of a module that are known only at run time.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

target triple = "x86_64-unknown-linux-gnu"
; CHECK: @reify.staticuint64s = linkonce_odr hidden unnamed_addr constant [256 x i64] [i64 0, i64 1, {{.*}}, i64 255]{{.*}}, comdat, align 8
; CHECK-NOT: @reify.staticuint64s.1
define ptr @f(i8 %c, i8 %d) {
; CHECK-LABEL: @f(
; CHECK-NOT: call
  %w = zext i8 %c to i64
  %x = zext i8 %d to i64
  %a = call ptr @reify_convT64(i64 %w)
  %b = call ptr @reify_convT64(i64 %x)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
