; A function of that name with another type is not the entry point.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i32 1000)
  %b = call ptr @reify_convT64(i32 1000)
  ret ptr %b
}
declare ptr @reify_convT64(i32)
