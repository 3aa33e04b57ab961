; The itab of a known type is asked for by its descriptor, which reify-devirtualize folds.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@area = private constant [5 x i8] c"area\00"
@Sig = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 100, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, i32 1, i32 0 }]
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
declare ptr @reify_getitab(ptr, ptr) nounwind willreturn memory(none)
define ptr @f(ptr %t) {
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  %tab = call ptr @reify_getitab(ptr @Shape, ptr %t)
  ret ptr %tab
no:
  ret ptr null
}

; CHECK: yes:
; CHECK-NEXT: %tab = call ptr @reify_getitab(ptr @Shape, ptr @Circle)
