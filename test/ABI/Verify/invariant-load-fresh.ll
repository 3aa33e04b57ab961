; !invariant.load on a fresh object.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: '!invariant.load' on a load from the result of 'reify_newobject'

define i32 @f(ptr %t) {
  %b = call ptr @reify_newobject(ptr %t, i64 4)
  %r = load i32, ptr %b, !invariant.load !0
  ret i32 %r
}
declare ptr @reify_newobject(ptr, i64)
!0 = !{}
