; Stock -O2 calls for the box of one of two constants, and copies the string of two literals.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

@yes = private constant [3 x i8] c"yes"
@no = private constant [2 x i8] c"no"
define ptr @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}}@reify_convT32(
  %v = select i1 %c, i32 1000, i32 2000
  %b = call ptr @reify_convT32(i32 %v)
  ret ptr %b
}
define ptr @g(i1 %c) {
; CHECK-LABEL: @g(
; CHECK: call {{.*}}@reify_newstring(
; CHECK: call {{.*}}@reify_convTstring(
  %v = select i1 %c, ptr @yes, ptr @no
  %n = select i1 %c, i64 3, i64 2
  %s = call ptr @reify_newstring(ptr %v, i64 %n)
  %b = call ptr @reify_convTstring(ptr %s, i64 %n)
  ret ptr %b
}
@table = internal constant [4 x i64] [i64 1000, i64 2000, i64 3000, i64 4000]
define ptr @h(i64 %i) {
; CHECK-LABEL: @h(
; CHECK: call {{.*}}@reify_convT64(
  %p = getelementptr inbounds i64, ptr @table, i64 %i
  %v = load i64, ptr %p, align 8
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare nonnull align 4 dereferenceable(4) ptr @reify_convT32(i32) memory(none) nounwind willreturn
declare nonnull align 8 dereferenceable(16) ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare nonnull ptr @reify_newstring(ptr readonly, i64) memory(argmem: read) nounwind willreturn
