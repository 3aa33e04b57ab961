; Right before, and right after: what the pass read out of the box goes into a
; call that no run makes. At a link an error would refuse a program that is right.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes='function(reify-forward-unbox),reify-verify' -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s
; RUN: %opt_bare -load-pass-plugin=%plugin -passes='function(reify-forward-unbox),lto<O2>' -disable-output %s
; CHECK: error: reify: malformed call of entry point 'reify_convT': the type is null
define ptr @f(ptr %type, ptr %v) {
  %box = call ptr @reify_convT64(i64 0)
  %holds = icmp eq ptr %type, @holder
  br i1 %holds, label %yes, label %no
yes:
  %inner = load ptr, ptr %box
  %again = call ptr @reify_convT(ptr %inner, ptr %v)
  ret ptr %again
no:
  ret ptr %box
}
@holder = external constant i8
declare ptr @reify_convT64(i64)
declare ptr @reify_convT(ptr, ptr)
