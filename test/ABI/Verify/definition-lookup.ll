; A lookup is memory(none), which its body is not.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: entry point 'reify_getitab' has a body here

define ptr @reify_getitab(ptr %i, ptr %t) {
  ret ptr null
}
