; A fresh object of another size than its type's.
; RUN: not %opt_bare -load-pass-plugin=%plugin -passes=reify-verify -disable-output %s 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: malformed call of entry point 'reify_newobject': the size is 4, that of 'T' is 8
@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define ptr @f() {
  %b = call ptr @reify_newobject(ptr @T, i64 4)
  ret ptr %b
}
declare ptr @reify_newobject(ptr, i64)
