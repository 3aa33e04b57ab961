; The callee keeps no address of the owner, of its object nobody says so.
; RUN: %opt -passes='reify-unique-to-stack<module>' %s | FileCheck %s
; CHECK-LABEL: define {{.*}}@f(
; CHECK: call {{.*}} @_Znwm
define i64 @f(i64 %x) {
  %owner = alloca [3 x ptr]
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i64 %x, ptr %p
  %at = getelementptr inbounds i8, ptr %owner, i64 8
  store ptr %p, ptr %at
  %v = call i64 @twice(ptr %owner)
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret i64 %v
}
declare i64 @twice(ptr nocapture) nofree
@kept = global ptr null
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
