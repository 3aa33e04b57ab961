; An entry point with a body is an ordinary function.
; Not through %opt, whose reify-verify rejects the module.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-forward-unbox %s | FileCheck %s
@cell = internal global i64 0
define ptr @reify_convT64(i64 %v) {
  store i64 %v, ptr @cell
  ret ptr @cell
}
define i64 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: load i64
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  ret i64 %r
}
