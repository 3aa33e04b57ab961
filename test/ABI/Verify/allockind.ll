; allockind on a pure box: its contents fold to undef (A5).
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: 'allockind' on entry point 'reify_convT' is false

declare ptr @reify_convT(ptr, ptr) allockind("alloc,uninitialized")
