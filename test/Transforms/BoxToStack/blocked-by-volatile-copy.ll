; A volatile copy reads it.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: accessed by a volatile or atomic instruction
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v, ptr %to) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %b, i64 8, i1 true)
  ret void
}
declare ptr @reify_convT64(i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
