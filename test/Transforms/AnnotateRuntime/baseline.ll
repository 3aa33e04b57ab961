; Without the pass LLVM keeps equal boxes apart and unused ones alive.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
define void @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: %a = {{.*}}call ptr @reify_convT64
; CHECK: %b = {{.*}}call ptr @reify_convT64
; CHECK: call ptr @reify_convT64
  %a = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %v)
  %c = call ptr @reify_convT64(i64 %v)
  call void @use(ptr %a, ptr %b)
  ret void
}
declare void @use(ptr, ptr)
declare ptr @reify_convT64(i64)
