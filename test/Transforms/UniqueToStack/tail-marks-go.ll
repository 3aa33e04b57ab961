; `tail` promises that the callee does not touch this frame, in which the object
; is now: also of the intrinsics that fill it, or stores would be deleted.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i64 @f(ptr %from) {
; CHECK-LABEL: @f(
; CHECK-NOT: @_Znwm
; CHECK-NOT: tail
; CHECK: call void @llvm.memset
; CHECK-NOT: tail
; CHECK: call void @llvm.memcpy
; CHECK-NOT: tail
; CHECK: call i64 @reads
; CHECK-NOT: tail
; CHECK: ret i64
  %p = tail call noalias nonnull ptr @_Znwm(i64 16) #0
  tail call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 16, i1 false)
  %second = getelementptr i8, ptr %p, i64 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr %second, ptr %from, i64 8, i1 false)
  %r = tail call i64 @reads(ptr %second)
  tail call void @_ZdlPvm(ptr %p, i64 16) #1
  ret i64 %r
}
declare i64 @reads(ptr nocapture nofree)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare ptr @reify_owned(ptr)
declare void @llvm.memset.p0.i64(ptr nocapture writeonly, i8, i64, i1 immarg)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
