; The counter says which reads are forwarded: here the second.
; RUN: %opt -debug-counter=reify-forward-unbox=1 -passes=reify-forward-unbox %s | FileCheck %s
define i64 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: %r = load i64
; CHECK-NOT: load
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  %s = load i64, ptr %b
  %t = add i64 %r, %s
  ret i64 %t
}
declare ptr @reify_convT64(i64)
