; The accessors of an interface declared in a function name a descriptor that
; has a name and no list of methods: nothing can be said of the slot.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --allow-empty --implicit-check-not=error:
@loc.name = private constant [4 x i8] c"Loc\00"
@Loc = linkonce_odr constant { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }, ptr, i64 } { { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 0, i64 0, i32 0, i8 0, i8 0, i8 0, i8 20, ptr null, ptr null, ptr @loc.name, ptr null, ptr null, ptr null, ptr null }, ptr null, i64 0 }

define ptr @f(ptr %t) {
  %b = call ptr @reify_itab_method(ptr %t, ptr @Loc, i32 1, i32 0)
  ret ptr %b
}
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
