; A box of no type.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: malformed call of entry point 'reify_convT': the type is null

define ptr @f(ptr %v) {
  %b = call ptr @reify_convT(ptr null, ptr %v)
  ret ptr %b
}
declare ptr @reify_convT(ptr, ptr)
