; The entry point has a body here: an ordinary function.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %b)
  ret void
}
define ptr @reify_convT64(i64 %v) {
  %g = call ptr @malloc(i64 8)
  store i64 %v, ptr %g
  ret ptr %g
}
declare ptr @malloc(i64)
declare void @reads(ptr nocapture readonly)
