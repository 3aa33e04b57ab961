; optnone is respected.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
define i64 @f(i64 %v) noinline optnone {
; CHECK-LABEL: @f(
; CHECK: load i64
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  ret i64 %r
}
declare ptr @reify_convT64(i64)
