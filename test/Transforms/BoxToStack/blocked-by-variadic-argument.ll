; An argument behind the named ones: the callee finds it by va_arg.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s

define void @f(i64 %n) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64
  %box = call ptr @reify_convT64(i64 %n)
  call void (i32, ...) @variadic(i32 1, ptr %box)
  ret void
}
define internal void @variadic(i32 %n, ...) noinline {
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
