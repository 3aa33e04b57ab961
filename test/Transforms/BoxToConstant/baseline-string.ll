; Stock -O2 keeps the words of a string and copies its constant characters.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

@text = private constant [3 x i8] c"hi\00"
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: call {{.*}}@reify_newstring(
; CHECK: call {{.*}}@reify_convTstring(
  %s = call ptr @reify_newstring(ptr @text, i64 2)
  %b = call ptr @reify_convTstring(ptr %s, i64 2)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(16) ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare nonnull ptr @reify_newstring(ptr readonly, i64) memory(argmem: read) nounwind willreturn
