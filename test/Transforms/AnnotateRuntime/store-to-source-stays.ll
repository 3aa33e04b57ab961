; By address, a box reads its source: the stores that fill it stay (design-review.md A4).
; RUN: %opt -passes='reify-annotate-runtime,function(dse)' %s | FileCheck %s
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: store i64 1
; CHECK: store i64 2
; CHECK: store i64 3
; CHECK: call ptr @reify_convT
  %s = alloca [3 x i64]
  store i64 1, ptr %s
  %p = getelementptr i8, ptr %s, i64 8
  store i64 2, ptr %p
  %q = getelementptr i8, ptr %s, i64 16
  store i64 3, ptr %q
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
}
@T = external constant i8
declare ptr @reify_convT(ptr, ptr)
