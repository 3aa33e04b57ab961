; Our passes have names for -print-after, -opt-bisect-limit and the like.
; RUN: %opt -passes='default<O2>' -print-after=reify-annotate-runtime -disable-output %s 2>&1 | FileCheck %s
; CHECK: IR Dump After reify::AnnotateRuntimePass
define ptr @f() {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
