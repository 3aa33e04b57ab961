; noalias on a pure box: equal boxes are one.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: 'noalias' on entry point 'reify_convT64' is false: equal boxes may be one box

declare noalias ptr @reify_convT64(i64)
