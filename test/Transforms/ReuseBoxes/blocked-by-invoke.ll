; A block ends with it; reify-annotate-runtime makes a call of it first.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: invoke ptr @reify_convT64(
define ptr @f(ptr %from) personality ptr @personality {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w, !reify.read !0
  %b = invoke ptr @reify_convT64(i64 %v) to label %made unwind label %pad
made:
  ret ptr %b
pad:
  %caught = landingpad { ptr, i32 } catch ptr null
  ret ptr null
}
declare ptr @reify_convT64(i64)
declare i32 @personality(...)
!0 = !{i64 8, i64 8}
