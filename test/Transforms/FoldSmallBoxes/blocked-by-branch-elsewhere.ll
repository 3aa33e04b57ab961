; The branch that keeps the value small comes after the box.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f(i32 noundef %n, ptr %p) {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT32(i32 %n)
  %a = call ptr @reify_convT32(i32 %n)
  store ptr %a, ptr %p
  %c = icmp ult i32 %n, 100
  br i1 %c, label %small, label %large
small:
  ret ptr %a
large:
  ret ptr null
}
declare ptr @reify_convT32(i32)
