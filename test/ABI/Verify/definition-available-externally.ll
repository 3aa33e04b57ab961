; A copy for the inliner is a body, too: ThinLTO imports those.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: entry point 'reify_convT64' has a body here

define available_externally ptr @reify_convT64(i64 %v) {
  ret ptr null
}
