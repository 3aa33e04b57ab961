; The words do not belong together.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@yes = private constant [3 x i8] c"yes"
@no = private constant [2 x i8] c"no"
define ptr @f(i1 %c, i1 %d) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convTstring(
  %v = select i1 %c, ptr @yes, ptr @no
  %n = select i1 %d, i64 3, i64 2
  %b = call ptr @reify_convTstring(ptr %v, i64 %n)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(16) ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
