; An entry point with a body is an ordinary function.
; Not through %opt, whose reify-verify rejects the module.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-box-to-constant %s | FileCheck %s
define ptr @reify_convT64(i64 %v) {
  ret ptr null
}
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT64(i64 1000)
  %b = call ptr @reify_convT64(i64 1000)
  ret ptr %b
}
