; memory(none) on a fresh object: two become one.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: 'memory' on entry point 'reify_newobject' is false: every call gives another object

declare ptr @reify_newobject(ptr, i64) memory(none)
