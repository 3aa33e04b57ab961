; With the passes behind it, nothing is left of the object.
; RUN: %opt -passes='default<O2>' %s | FileCheck %s
define double @f(double %r, i1 %c) personality ptr @pers {
; CHECK-LABEL: @f(
; CHECK-NOT: alloca
; CHECK-NOT: {{^ .*}}@_Z
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
@reify_abi_version = linkonce_odr hidden constant i32 1
@llvm.used = appending global [1 x ptr] [ptr @reify_abi_version], section "llvm.metadata"
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
