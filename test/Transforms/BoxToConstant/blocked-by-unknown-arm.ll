; One of the two is not constant.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

define ptr @f(i1 %c, i32 %x) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT32(
  %v = select i1 %c, i32 1000, i32 %x
  %b = call ptr @reify_convT32(i32 %v)
  ret ptr %b
}
declare nonnull align 4 dereferenceable(4) ptr @reify_convT32(i32) memory(none) nounwind willreturn
