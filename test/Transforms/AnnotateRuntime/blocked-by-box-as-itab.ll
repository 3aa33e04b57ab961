; A box in the place of an itab: it may become a stack slot, so the load of the
; slot is no invariant one (reify-verify, which runs after the pass, says so).
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: %[[FN:.*]] = load ptr, ptr %reify.slot
; CHECK-NOT: !invariant.load
; CHECK: ret ptr
define ptr @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %m = call ptr @reify_itab_method(ptr %b, ptr null, i32 0, i32 0)
  ret ptr %m
}
declare ptr @reify_convT64(i64)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
