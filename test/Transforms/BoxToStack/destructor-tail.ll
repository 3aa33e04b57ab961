; A callee that is called with `tail` must not touch our frame, nor a copy that is made so.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: {{^}}  call void @llvm.memcpy{{.*}}(ptr %box
; CHECK: {{^}}  call void @reads(ptr %box)
; CHECK: {{^}}  call void @destroy(ptr %box)
define void @f(ptr %from) {
  %b = tail call ptr @reify_newobject(ptr @T, i64 8)
  tail call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %from, i64 8, i1 false)
  tail call void @reify_setfinalizer(ptr %b, ptr @destroy)
  tail call void @reads(ptr %b)
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
