; A function of that name with another type is not the entry point.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s


define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i32 1)
  %b = call ptr @reify_convT64(i32 1)
  ret ptr %b
}
declare ptr @reify_convT64(i32)
