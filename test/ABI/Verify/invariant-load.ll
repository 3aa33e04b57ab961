; !invariant.load on what a box holds (A5).
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: '!invariant.load' on a load from the result of 'reify_convT': the box may become a stack slot (in function 'f')

define i32 @f(ptr %t, ptr %v) {
  %b = call ptr @reify_convT(ptr %t, ptr %v)
  %p = getelementptr i8, ptr %b, i64 4
  %r = load i32, ptr %p, !invariant.load !0
  ret i32 %r
}
declare ptr @reify_convT(ptr, ptr)
!0 = !{}
