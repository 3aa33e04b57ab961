; One of two constants.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

define ptr @f(i1 noundef %c) {
; CHECK: @[[A:.*]] = private unnamed_addr constant i32 1000
; CHECK: @[[B:.*]] = private unnamed_addr constant i32 2000
; CHECK-LABEL: @f(
; CHECK-NOT: call
; CHECK: %[[S:.*]] = select i1 %c, ptr @[[A]], ptr @[[B]]
; CHECK-NEXT: ret ptr %[[S]]
  %v = select i1 %c, i32 1000, i32 2000
  %b = call ptr @reify_convT32(i32 %v)
  ret ptr %b
}
declare nonnull align 4 dereferenceable(4) ptr @reify_convT32(i32) memory(none) nounwind willreturn
