; Released on each of two ways, as at scope end and in a landing pad; the call
; of operator new was an invoke.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define double @f(double %r) personality ptr @pers {
; CHECK-LABEL: @f(
; CHECK: alloca [8 x i8], align 16
; CHECK-NOT: @_Znwm
; CHECK-NOT: @_ZdlPvm
; CHECK: ret double
; CHECK-NOT: @_ZdlPvm
; CHECK: resume
entry:
  %p = invoke noalias nonnull ptr @_Znwm(i64 8) #0 to label %made unwind label %none
made:
  store double %r, ptr %p
  invoke void @opaque() to label %ok unwind label %bad
ok:
  %v = load double, ptr %p
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret double %v
bad:
  %l = landingpad { ptr, i32 } cleanup
  call void @_ZdlPvm(ptr %p, i64 8) #1
  resume { ptr, i32 } %l
none:
  %m = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %m
}
declare i32 @pers(...)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
