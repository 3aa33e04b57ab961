; One of the two literals is shorter than its length.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@yes = private constant [3 x i8] c"yes"
@no = private constant [2 x i8] c"no"
define ptr @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_newstring(
  %v = select i1 %c, ptr @yes, ptr @no
  %s = call ptr @reify_newstring(ptr %v, i64 3)
  ret ptr %s
}
declare nonnull ptr @reify_newstring(ptr readonly, i64) memory(argmem: read) nounwind willreturn
