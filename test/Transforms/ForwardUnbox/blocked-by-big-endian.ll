; Bytes of words are only read on little endian machines.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
target datalayout = "E-m:e-i64:64-n32:64"
define i64 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: load i64
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  ret i64 %r
}
declare ptr @reify_convT64(i64)
