; A read across two words is put together from both.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(i64 %lo, i64 %hi) {
; CHECK-LABEL: @f(
; CHECK-NOT: load
; CHECK-DAG: lshr i64 %lo, 32
; CHECK-DAG: shl i64 {{.*}}, 32
; CHECK: or i64
  %b = call ptr @reify_convT128(i64 %lo, i64 %hi)
  %p = getelementptr i8, ptr %b, i64 4
  %r = load i64, ptr %p
  ret i64 %r
}
declare ptr @reify_convT128(i64, i64)
