; A load that ends behind the value stays.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(i32 %v) {
; CHECK-LABEL: @f(
; CHECK: load i64
  %b = call ptr @reify_convT32(i32 %v)
  %r = load i64, ptr %b
  ret i64 %r
}
declare ptr @reify_convT32(i32)
