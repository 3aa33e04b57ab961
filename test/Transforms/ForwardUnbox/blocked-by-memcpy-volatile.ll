; A volatile copy stays.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define void @f(ptr %to, i64 %v) {
; CHECK-LABEL: @f(
; CHECK: call void @llvm.memcpy
  %b = call ptr @reify_convT64(i64 %v)
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %b, i64 8, i1 true)
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare ptr @reify_convT64(i64)
