; A value that a branch above keeps small.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f(i32 noundef %n) {
; CHECK-LABEL: @f(
; CHECK: small:
; CHECK-NEXT: [[I:%.*]] = zext i32 %n to i64
; CHECK-NEXT: getelementptr inbounds [256 x i64], ptr @reify.staticuint64s, i64 0, i64 [[I]]
; CHECK: large:
; CHECK-NEXT: call ptr @reify_convT32(i32 %n)
  %c = icmp ult i32 %n, 100
  br i1 %c, label %small, label %large
small:
  %a = call ptr @reify_convT32(i32 %n)
  ret ptr %a
large:
  %b = call ptr @reify_convT32(i32 %n)
  ret ptr %b
}
declare ptr @reify_convT32(i32)
