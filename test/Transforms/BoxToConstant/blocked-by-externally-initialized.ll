; The source gets its value from outside.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

@src = externally_initialized constant [3 x i64] zeroinitializer
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convTnoptr
  %b = call ptr @reify_convTnoptr(ptr @T, ptr @src)
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
