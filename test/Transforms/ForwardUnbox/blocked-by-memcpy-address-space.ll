; The copy reads another address space.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: call void @llvm.memcpy
define void @f(ptr %to, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %q = addrspacecast ptr %b to ptr addrspace(1)
  call void @llvm.memcpy.p0.p1.i64(ptr %to, ptr addrspace(1) %q, i64 8, i1 false)
  ret void
}
declare ptr @reify_convT64(i64)
declare void @llvm.memcpy.p0.p1.i64(ptr, ptr addrspace(1), i64, i1)
