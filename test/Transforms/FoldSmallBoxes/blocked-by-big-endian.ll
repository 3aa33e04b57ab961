; On a big endian machine a narrow value does not begin an element.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


target datalayout = "E-m:e-i64:64-n32:64"
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT32(i32 1)
  %b = call ptr @reify_convT32(i32 1)
  ret ptr %b
}
declare ptr @reify_convT32(i32)
