; Plain -O2 leaves the itab of a narrower interface to the runtime.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

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
@Narrow.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @scale, ptr @FromDouble, i32 0, i32 0 }]
@Narrow.name = private constant [7 x i8] c"Narrow\00"
@Narrow = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 905, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Narrow.name, ptr null, ptr null, ptr null, ptr null }, ptr @Narrow.methods, i64 1 }
@tab = linkonce_odr constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Shape, ptr @PtrCircle, i32 11, i32 0, [2 x ptr] [ptr @circle_area, ptr @circle_scale] }
declare double @circle_area(ptr)
declare void @circle_scale(ptr, double)
declare ptr @reify_getitab(ptr, ptr) nounwind willreturn memory(none)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
declare ptr @reify_narrowitab(ptr, ptr) nounwind willreturn memory(none)
define ptr @f() {
  %tab = call ptr @reify_narrowitab(ptr @Narrow, ptr @tab)
  ret ptr %tab
}

; CHECK-LABEL: define {{.*}}ptr @f()
; CHECK:         call ptr @reify_narrowitab(ptr nonnull @Narrow, ptr nonnull @tab)
