; A value below 257 may be 256.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f(i32 noundef %n) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT32(i32 %n)
  %c = icmp ult i32 %n, 257
  br i1 %c, label %small, label %large
small:
  %a = call ptr @reify_convT32(i32 %n)
  ret ptr %a
large:
  ret ptr null
}
declare ptr @reify_convT32(i32)
