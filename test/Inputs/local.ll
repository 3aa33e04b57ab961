; Descriptors for the tests of interfaces that only one file can name: appended
; to a test that brings the itabs and calls. Shape {area} is of an unnamed
; namespace; types Circle, Square, Triangle, Rectangle, Pentagon; all methods are
; long(), whose hash is 7, and have a body.
%Type = type { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%Imethod = type { ptr, ptr, i32 }
%InterfaceType = type { %Type, ptr, i64 }
@area.name = private constant [5 x i8] c"area\00"
@Shape.text = private constant [6 x i8] c"Shape\00"
@Shape.mangled = internal constant [24 x i8] c"N12_GLOBAL__N_15ShapeE\00\00"
@Shape.info = internal constant { ptr, ptr } { ptr null, ptr @Shape.mangled }
@Circle.text = private constant [7 x i8] c"Circle\00"
@Square.text = private constant [7 x i8] c"Square\00"
@long = linkonce_odr constant %Type { i64 8, i64 0, i32 7, i8 0, i8 8, i8 8, i8 19, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = internal constant [1 x %Imethod] [%Imethod { ptr @area.name, ptr @long, i32 1 }]
@Circle = linkonce_odr constant %Type { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
@Square = linkonce_odr constant %Type { i64 8, i64 0, i32 12, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Square.text, ptr null, ptr null, ptr null, ptr null }
define internal i64 @circle_area(ptr %d) {
  %x = load i64, ptr %d
  %r = mul i64 %x, 3
  ret i64 %r
}
define internal i64 @square_area(ptr %d) {
  %x = load i64, ptr %d
  %r = mul i64 %x, %x
  ret i64 %r
}
define internal i64 @triangle_area(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 1
  ret i64 %r
}
define internal i64 @rectangle_area(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 2
  ret i64 %r
}
define internal i64 @pentagon_area(ptr %d) {
  %x = load i64, ptr %d
  %r = add i64 %x, 5
  ret i64 %r
}
declare ptr @reify_getitab(ptr, ptr)
declare ptr @reify_narrowitab(ptr, ptr)
declare void @reify_panicnilcall(ptr, i32, i32)
