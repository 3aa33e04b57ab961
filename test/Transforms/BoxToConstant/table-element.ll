; An element of a constant table.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@table = internal constant [4 x i64] [i64 1000, i64 2000, i64 3000, i64 4000]
define ptr @f(i64 %i) {
; CHECK-LABEL: @f(
; CHECK: %p = getelementptr
; CHECK-NOT: call
; CHECK: ret ptr %p
  %p = getelementptr inbounds i64, ptr @table, i64 %i
  %v = load i64, ptr %p, align 8
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
