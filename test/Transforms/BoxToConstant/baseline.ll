; Without the pass, -O2 keeps the calls, with the attributes already there.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64(i64 1000)
  %b = call ptr @reify_convT64(i64 1000)
  ret ptr %b
}
@src = internal constant [3 x i64] [i64 1, i64 2, i64 3]
define ptr @g() {
; CHECK-LABEL: @g(
; CHECK: call ptr @reify_convTnoptr(
  %b = call ptr @reify_convTnoptr(ptr @T, ptr @src)
  ret ptr %b
}
@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare nonnull ptr @reify_convTnoptr(ptr, ptr readonly) memory(argmem: read) nounwind willreturn
