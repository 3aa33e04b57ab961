; The type words of a choice of itabs.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@area = private constant [5 x i8] c"area\00"
@Sig = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 100, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = private constant [1 x { ptr, ptr, i32, i32 }] [{ ptr, ptr, i32, i32 } { ptr @area, ptr @Sig, i32 1, i32 0 }]
@Shape = constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 900, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
@Circle.Shape = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 10, i32 0, [1 x ptr] [ptr @circle_area] }
@Square.Shape = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Square, i32 11, i32 0, [1 x ptr] [ptr @square_area] }
declare double @circle_area(ptr)
declare double @square_area(ptr)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(i1 %c) {
  %tab = select i1 %c, ptr @Circle.Shape, ptr @Square.Shape
  %at = getelementptr inbounds i8, ptr %tab, i64 8
  %t = load ptr, ptr %at, align 8
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  ret i1 %eq
}

; CHECK: %reify.is = icmp eq ptr %t, @Circle
; CHECK-NEXT: ret i1 %reify.is
