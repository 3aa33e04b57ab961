; A value that is loaded with a range.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f(ptr %p) {
; CHECK-LABEL: @f(
; CHECK-NOT: call ptr @reify_convT32
; CHECK: getelementptr inbounds [256 x i64], ptr @reify.staticuint64s
  %v = load i32, ptr %p, !range !0, !noundef !1
  %b = call ptr @reify_convT32(i32 %v)
  ret ptr %b
}
declare ptr @reify_convT32(i32)
!0 = !{i32 0, i32 10}
!1 = !{}
