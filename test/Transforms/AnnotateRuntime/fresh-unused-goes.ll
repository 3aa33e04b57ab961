; A fresh object that nobody sees goes; two never become one.
; RUN: %opt -passes='reify-annotate-runtime,function(instcombine<no-verify-fixpoint>,gvn)' %s | FileCheck %s
define void @unused() {
; CHECK-LABEL: @unused(
; CHECK-NEXT: ret void
  %a = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 1, ptr %a
  ret void
}
define void @two() {
; CHECK-LABEL: @two(
; CHECK: call void @use(ptr nonnull %a, ptr nonnull %b)
  %a = call ptr @reify_newobject(ptr @T, i64 8)
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  call void @use(ptr %a, ptr %b)
  ret void
}
@T = external constant i8
declare void @use(ptr, ptr)
declare ptr @reify_newobject(ptr, i64)
