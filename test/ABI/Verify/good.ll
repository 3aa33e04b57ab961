; What the headers emit.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --allow-empty --implicit-check-not=reify:
@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }
@shape.name = private constant [6 x i8] c"Shape\00"
@area.name = private constant [5 x i8] c"area\00"
@scale.name = private constant [6 x i8] c"scale\00"
@methods = private constant [2 x { ptr, ptr, i32 }] [{ ptr, ptr, i32 } { ptr @area.name, ptr null, i32 1 }, { ptr, ptr, i32 } { ptr @scale.name, ptr null, i32 0 }]
@Shape = linkonce_odr constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 16, i64 16, i32 7, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @shape.name, ptr null, ptr null, ptr null, ptr null }, ptr @methods, i64 2 }

define void @f(ptr %tab, ptr %v) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @Shape, i32 1, i32 0)
  call void %fn(ptr %v)
  %b = call ptr @reify_convT(ptr @T, ptr %v)
  %r = load i64, ptr %b
  %n = call ptr @reify_newobject(ptr @T, i64 8)
  %type = getelementptr i8, ptr %tab, i64 8
  %t = load ptr, ptr %type, !invariant.load !0
  ret void
}
define linkonce_odr ptr @reify_itab_method(ptr %tab, ptr %inter, i32 %slot, i32 %flags) alwaysinline {
  ret ptr null
}
declare ptr @reify_convT(ptr, ptr)
declare noalias ptr @reify_newobject(ptr, i64)
!0 = !{}
