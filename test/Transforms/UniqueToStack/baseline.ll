; Without the pass, -O2 keeps an object with a branch between new and delete: two
; releases on different ways look like an escape before the call.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
define double @f(double %r, i1 %c) personality ptr @pers {
; CHECK-LABEL: @f(
; CHECK: call {{.*}} @_Znwm
; CHECK: call void @_ZdlPvm
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store double %r, ptr %p
  br i1 %c, label %then, label %end
then:
  invoke void @opaque() to label %ok unwind label %bad
ok:
  %w = load double, ptr %p
  %x = fadd double %w, %w
  store double %x, ptr %p
  br label %end
bad:
  %l = landingpad { ptr, i32 } cleanup
  call void @_ZdlPvm(ptr %p, i64 8) #1
  resume { ptr, i32 } %l
end:
  %v = load double, ptr %p
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret double %v
}
declare i32 @pers(...)
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin }
attributes #1 = { builtin nounwind }
