; A body of a pure entry point (design-review.md A3).
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: entry point 'reify_convT64' has a body here; the runtime must be native code

define ptr @reify_convT64(i64 %v) {
  ret ptr null
}
