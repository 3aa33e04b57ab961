; The runtime's zeros are zero.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


@reify_zeroVal = external constant [1024 x i8]
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr null
  %r = load ptr, ptr getelementptr (i8, ptr @reify_zeroVal, i64 1016)
  ret ptr %r
}
