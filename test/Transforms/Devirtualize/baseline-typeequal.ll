; Plain -O2 leaves comparisons of descriptors to the runtime, even of one.
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
declare double @circle_area(ptr)
declare void @circle_scale(ptr, double)
declare ptr @reify_getitab(ptr, ptr) nounwind willreturn memory(none)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @same() {
  %r = call i1 @reify_typeequal(ptr @Circle, ptr @Circle)
  ret i1 %r
}
define i1 @same_value(ptr %t) {
  %r = call i1 @reify_typeequal(ptr %t, ptr %t)
  ret i1 %r
}
define i1 @different() {
  %r = call i1 @reify_typeequal(ptr @Circle, ptr @PtrCircle)
  ret i1 %r
}

; CHECK-LABEL: define {{.*}}i1 @same()
; CHECK:         call i1 @reify_typeequal(
; CHECK-LABEL: define {{.*}}i1 @same_value(
; CHECK:         call i1 @reify_typeequal(
; CHECK-LABEL: define {{.*}}i1 @different()
; CHECK:         call i1 @reify_typeequal(
