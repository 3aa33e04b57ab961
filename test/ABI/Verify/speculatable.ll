; A box is not made where the program makes none.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: 'speculatable' on entry point 'reify_convT64' is false

declare ptr @reify_convT64(i64) speculatable
