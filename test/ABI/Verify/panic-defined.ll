; Panics and equality may have bodies: nothing is believed that a body belies.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --allow-empty --implicit-check-not=reify:

define void @reify_panicnilcall(ptr %i, i32 %s, i32 %f) {
  unreachable
}
define i1 @reify_efaceeq(ptr %t, ptr %x, ptr %y, i32 %f) {
  ret i1 true
}
