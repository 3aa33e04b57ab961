; A function of the name with another type, called with that type, is somebody else's.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --allow-empty --implicit-check-not=reify:

define ptr @reify_convT64(i32 %v) {
  ret ptr null
}
define ptr @f() {
  %b = call noalias ptr @reify_convT64(i32 1)
  ret ptr %b
}
declare ptr @reify_convT32(i32)
