; The words follow each other without gaps.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(ptr %p, i64 %n, i64 %c) {
; CHECK-LABEL: @f(
; CHECK-NOT: load
; CHECK: ret i64 %c
  %b = call ptr @reify_convTslice(ptr %p, i64 %n, i64 %c)
  %q = getelementptr i8, ptr %b, i64 16
  %r = load i64, ptr %q
  ret i64 %r
}
declare ptr @reify_convTslice(ptr, i64, i64)
