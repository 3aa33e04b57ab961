; A method that keeps nothing serves where that is asked for, and where not.
; RUN: %opt -passes=reify-devirtualize %s | FileCheck %s

@area = private constant [5 x i8] c"area\00"
@scale = private constant [6 x i8] c"scale\00"
@ToDouble = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 100, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@FromDouble = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 101, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Circle.name = private constant [7 x i8] c"Circle\00"
@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.name, ptr null, ptr null, ptr null, ptr null }
@PtrCircle.name = private constant [8 x i8] c"*Circle\00"
@PtrCircle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @PtrCircle.name, ptr null, ptr null, ptr null, ptr null }
@ConstPtrCircle.name = private constant [14 x i8] c"*const Circle\00"
@ConstPtrCircle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 12, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @ConstPtrCircle.name, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = private constant [2 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @ToDouble, i32 1, i32 0 }, { ptr, ptr, i32, i32 } { ptr @scale, ptr @FromDouble, i32 0, i32 0 }]
@Shape.name = private constant [6 x i8] c"Shape\00"
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.name, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 2 }
@Strict.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @ToDouble, i32 5, i32 0 }]
@Strict.name = private constant [7 x i8] c"Strict\00"
@Strict = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 902, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Strict.name, ptr null, ptr null, ptr null, ptr null }, ptr @Strict.methods, i64 1 }
@record.methods = internal constant [2 x { ptr, ptr, ptr, i32, i32 }] [{ ptr, ptr, ptr, i32, i32 } { ptr @area, ptr @ToDouble, ptr @circle_area, i32 5, i32 0 }, { ptr, ptr, ptr, i32, i32 } { ptr @scale, ptr @FromDouble, ptr @circle_scale, i32 0, i32 0 }]
@record = internal constant { ptr, ptr, ptr, ptr, i64 } { ptr @Circle, ptr @PtrCircle, ptr @ConstPtrCircle, ptr @record.methods, i64 2 }, section "reify_methods"
declare double @circle_area(ptr)
declare void @circle_scale(ptr, double)
declare ptr @reify_getitab(ptr, ptr) nounwind willreturn memory(none)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define ptr @f() {
  %tab = call ptr @reify_getitab(ptr @Strict, ptr @PtrCircle)
  ret ptr %tab
}
define ptr @g() {
  %tab = call ptr @reify_getitab(ptr @Shape, ptr @PtrCircle)
  ret ptr %tab
}

; CHECK-LABEL: define ptr @f()
; CHECK-NEXT: ret ptr @reify.itab.PtrCircle.Strict
; CHECK-LABEL: define ptr @g()
; CHECK-NEXT: ret ptr @reify.itab.PtrCircle.Shape
