; The module has an itab for one of the two types only: nothing is resolved, but
; the pass does not say that nothing changed, as the itab it made is still there.
; RUN: %opt -verify-analysis-invalidation -passes='function(reify-resolve-assertions)' %s | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_getitab(ptr @Shape, ptr %t)
@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = external constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
@area = constant [5 x i8] c"area\00"
@Sig = external constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
@Shape.methods = constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, i32 1, i32 0 }]
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
@record.methods = constant [1 x { ptr, ptr, ptr, i32, i32 }] [{ ptr, ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, ptr @circle_area, i32 1, i32 0 }]
@record = constant { ptr, ptr, ptr, ptr, i64 } { ptr null, ptr @Circle, ptr null, ptr @record.methods, i64 1 }, section "reify_methods"

declare double @circle_area()

declare ptr @reify_getitab(ptr, ptr)

define ptr @f(i1 %c) {
  %t = select i1 %c, ptr @Circle, ptr @Square
  %tab = call ptr @reify_getitab(ptr @Shape, ptr %t)
  ret ptr %tab
}
