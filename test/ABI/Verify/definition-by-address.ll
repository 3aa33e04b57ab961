; The same by address.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: entry point 'reify_convT' has a body here

define ptr @reify_convT(ptr %t, ptr %v) {
  ret ptr null
}
