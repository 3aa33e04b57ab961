; A call with another type than the entry point's.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: malformed call of entry point 'reify_convT64': called as 'ptr (i32)', it is 'ptr (i64)' (in function 'f')

define ptr @f() {
  %b = call ptr @reify_convT64(i32 1)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
