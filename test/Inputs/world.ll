; Descriptors for the tests of closed worlds: appended to a test that brings the
; itabs, tables and calls. Interfaces Shape {area}, Named {name}, Both {area,
; name}; types Circle, Square, Triangle, Rectangle, Pentagon; all methods are
; long(), whose hash is 7.
%Type = type { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%Imethod = type { ptr, ptr, i32 }
%InterfaceType = type { %Type, ptr, i64 }
%Entry = type { ptr, ptr, ptr, i32 }
%Record = type { ptr, ptr, ptr, ptr, i64 }
@area.name = private constant [5 x i8] c"area\00"
@name.name = private constant [5 x i8] c"name\00"
@Shape.text = private constant [6 x i8] c"Shape\00"
@Named.text = private constant [6 x i8] c"Named\00"
@Both.text = private constant [5 x i8] c"Both\00"
@Circle.text = private constant [7 x i8] c"Circle\00"
@Square.text = private constant [7 x i8] c"Square\00"
@Triangle.text = private constant [9 x i8] c"Triangle\00"
@Rectangle.text = private constant [10 x i8] c"Rectangle\00"
@Pentagon.text = private constant [9 x i8] c"Pentagon\00"
@long = linkonce_odr constant %Type { i64 8, i64 0, i32 7, i8 0, i8 8, i8 8, i8 19, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Shape.methods = linkonce_odr constant [1 x %Imethod] [%Imethod { ptr @area.name, ptr @long, i32 1 }]
@Named.methods = linkonce_odr constant [1 x %Imethod] [%Imethod { ptr @name.name, ptr @long, i32 1 }]
@Both.methods = linkonce_odr constant [2 x %Imethod] [%Imethod { ptr @area.name, ptr @long, i32 1 }, %Imethod { ptr @name.name, ptr @long, i32 1 }]
@Shape = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr null, ptr null }, ptr @Shape.methods, i64 1 }
@Named = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 200, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Named.text, ptr null, ptr null, ptr null, ptr null }, ptr @Named.methods, i64 1 }
@Both = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 300, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Both.text, ptr null, ptr null, ptr null, ptr null }, ptr @Both.methods, i64 2 }
@Circle = linkonce_odr constant %Type { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
@Square = linkonce_odr constant %Type { i64 8, i64 0, i32 12, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Square.text, ptr null, ptr null, ptr null, ptr null }
@Triangle = linkonce_odr constant %Type { i64 8, i64 0, i32 13, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Triangle.text, ptr null, ptr null, ptr null, ptr null }
@Rectangle = linkonce_odr constant %Type { i64 8, i64 0, i32 14, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Rectangle.text, ptr null, ptr null, ptr null, ptr null }
@Pentagon = linkonce_odr constant %Type { i64 8, i64 0, i32 15, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Pentagon.text, ptr null, ptr null, ptr null, ptr null }
declare i64 @circle_area(ptr)
declare i64 @circle_name(ptr)
declare i64 @square_area(ptr)
declare i64 @square_name(ptr)
declare i64 @triangle_area(ptr)
declare i64 @triangle_name(ptr)
declare i64 @rectangle_area(ptr)
declare i64 @pentagon_area(ptr)
declare ptr @reify_getitab(ptr, ptr)
declare ptr @reify_narrowitab(ptr, ptr)
declare void @reify_panicnilcall(ptr, i32, i32)
