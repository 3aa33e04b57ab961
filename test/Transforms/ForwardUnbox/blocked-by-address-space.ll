; A load through another address space stays.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: load i64
  %b = call ptr @reify_convT64(i64 %v)
  %p = addrspacecast ptr %b to ptr addrspace(1)
  %r = load i64, ptr addrspace(1) %p
  ret i64 %r
}
declare ptr @reify_convT64(i64)
