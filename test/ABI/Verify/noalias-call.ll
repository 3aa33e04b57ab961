; The same at a call, with the function.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: 'noalias' on entry point 'reify_convT64' is false: {{.*}} (in function 'f')

define ptr @f() {
  %b = call noalias ptr @reify_convT64(i64 1)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
