; -reify-skip.
; RUN: %opt -reify-skip=f -passes=reify-unique-to-stack %s | FileCheck %s
define double @f(double %r, i1 %c) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store double %r, ptr %p
  br i1 %c, label %then, label %end
then:
  call void @opaque()
  store double 2.0, ptr %p
  br label %end
end:
  %v = load double, ptr %p
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret double %v
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
