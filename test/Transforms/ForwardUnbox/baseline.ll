; Without the pass, -O2 keeps box and load, with the attributes already there.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
define i64 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT64(i64 %v)
; CHECK: load i64
  %b = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %b
  ret i64 %r
}
define i8 @table(i8 %c) {
; CHECK-LABEL: @table(
; CHECK: load i8
  %i = zext i8 %c to i64
  %p = getelementptr [256 x i64], ptr @reify_staticuint64s, i64 0, i64 %i
  %r = load i8, ptr %p
  ret i8 %r
}
@reify_staticuint64s = external constant [256 x i64]
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
