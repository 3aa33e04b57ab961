; A dispatch through a slot that is not a constant.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: malformed call of entry point 'reify_itab_method': the slot is not a constant

define ptr @f(ptr %t, i32 %k) {
  %b = call ptr @reify_itab_method(ptr %t, ptr @I, i32 %k, i32 0)
  ret ptr %b
}
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
