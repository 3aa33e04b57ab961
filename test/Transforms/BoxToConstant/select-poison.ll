; The box of poison has a good address.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

define ptr @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: %[[F:.*]] = freeze i1 %c
; CHECK-NEXT: select i1 %[[F]], ptr @reify.const
  %v = select i1 %c, i32 1000, i32 2000
  %b = call ptr @reify_convT32(i32 %v)
  ret ptr %b
}
declare nonnull align 4 dereferenceable(4) ptr @reify_convT32(i32) memory(none) nounwind willreturn
