; `tail` promises that the callee does not touch this frame, in which the object
; is now: also of the intrinsics that fill it, or stores would be deleted.
; RUN: %opt -passes='reify-unique-to-stack<module>' %s | FileCheck %s
; CHECK-LABEL: define i64 @f(
; CHECK-NOT: @_Znwm
; CHECK-NOT: tail
; CHECK: call void @llvm.memset
; CHECK-NOT: tail
; CHECK: call void @llvm.memcpy
; CHECK-NOT: tail
; CHECK: call void @look
; CHECK-NOT: tail
; CHECK: ret i64
define i64 @f(ptr %from) {
  %owner = alloca [3 x ptr]
  %p = tail call noalias nonnull ptr @_Znwm(i64 16) #0
  tail call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 16, i1 false)
  %second = getelementptr i8, ptr %p, i64 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr %second, ptr %from, i64 8, i1 false)
  tail call void @look(ptr %p)
  %at = getelementptr inbounds i8, ptr %owner, i64 8
  store ptr %p, ptr %at
  %v = call i64 @twice(ptr %owner)
  tail call void @_ZdlPvm(ptr %p, i64 16) #1
  ret i64 %v
}
define internal i64 @twice(ptr %u) noinline {
  %at = getelementptr inbounds i8, ptr %u, i64 8
  %p = load ptr, ptr %at
  %v = load i64, ptr %p
  %w = add i64 %v, 1
  store i64 %w, ptr %p
  ret i64 %w
}
declare void @look(ptr nocapture) nofree
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare ptr @reify_owned(ptr)
declare void @llvm.memset.p0.i64(ptr nocapture writeonly, i8, i64, i1 immarg)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
