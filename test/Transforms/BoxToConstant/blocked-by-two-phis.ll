; The words were chosen in two places.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@yes = private constant [3 x i8] c"yes"
@no = private constant [2 x i8] c"no"
define ptr @f(i1 %c, i1 %d) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convTstring(
  br i1 %c, label %a, label %b
a:
  br label %b
b:
  %v = phi ptr [ @yes, %a ], [ @no, %0 ]
  br i1 %d, label %e, label %end
e:
  br label %end
end:
  %n = phi i64 [ 2, %b ], [ 3, %e ]
  %box = call ptr @reify_convTstring(ptr %v, i64 %n)
  ret ptr %box
}
declare nonnull align 8 dereferenceable(16) ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
