; A constant source is its own box.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK-NOT: @reify.const
@src = internal constant [3 x double] [double 1.0, double 2.0, double 3.0], align 8
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @src
  %b = call ptr @reify_convTnoptr(ptr @T, ptr @src)
  ret ptr %b
}
define ptr @part() {
; CHECK-LABEL: @part(
; CHECK-NEXT: ret ptr getelementptr (i8, ptr @more, i64 8)
  %b = call ptr @reify_convTnoptr(ptr @T, ptr getelementptr (i8, ptr @more, i64 8))
  ret ptr %b
}
@more = internal constant [4 x double] [double 1.0, double 2.0, double 3.0, double 4.0], align 8
declare ptr @reify_convTnoptr(ptr, ptr)
