; Without the option there is no test.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

define ptr @f(i64 noundef %v) {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
