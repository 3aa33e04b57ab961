; The elements are not aligned as a box is.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@table = internal constant <{ i32, [4 x i64] }> <{ i32 1, [4 x i64] [i64 1000, i64 2000, i64 3000, i64 4000] }>
define ptr @f(i64 %i) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64(
  %a = getelementptr inbounds i8, ptr @table, i64 4
  %p = getelementptr inbounds i64, ptr %a, i64 %i
  %v = load i64, ptr %p, align 4
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
