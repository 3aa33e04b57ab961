; memory(none) by address: the stores that fill the source are deleted (A4).
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: 'memory' on entry point 'reify_convT' is false: the value is read from memory

declare ptr @reify_convT(ptr, ptr) memory(none)
