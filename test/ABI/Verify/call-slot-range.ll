; A dispatch through a slot that the interface has not.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: malformed call of entry point 'reify_itab_method': slot 2 of 'Shape', which has 2 methods
@shape.name = private constant [6 x i8] c"Shape\00"
@area.name = private constant [5 x i8] c"area\00"
@scale.name = private constant [6 x i8] c"scale\00"
@methods = private constant [2 x { ptr, ptr, i32 }] [{ ptr, ptr, i32 } { ptr @area.name, ptr null, i32 1 }, { ptr, ptr, i32 } { ptr @scale.name, ptr null, i32 0 }]
@Shape = linkonce_odr constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 7, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @shape.name, ptr null, ptr null, ptr null, ptr null }, ptr @methods, i64 2 }

define ptr @f(ptr %t) {
  %b = call ptr @reify_itab_method(ptr %t, ptr @Shape, i32 2, i32 0)
  ret ptr %b
}
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
