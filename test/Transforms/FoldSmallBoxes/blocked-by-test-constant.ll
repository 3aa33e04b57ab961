; A large constant is no small integer.
; RUN: %opt -reify-test-small-boxes -passes=reify-fold-small-boxes %s | FileCheck %s

define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 1000)
  %b = call ptr @reify_convT64(i64 1000)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
