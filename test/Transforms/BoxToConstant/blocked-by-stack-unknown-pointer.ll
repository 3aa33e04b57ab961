; A store through an unknown pointer comes between.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define ptr @f(ptr %x) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convTnoptr
entry:
  %s = alloca [3 x i64]
  %p = getelementptr i8, ptr %s, i64 8
  %q = getelementptr i8, ptr %s, i64 16
  call void @capture(ptr %s)
  store i64 1, ptr %s
  store i64 5, ptr %x
  store i64 2, ptr %p
  store i64 3, ptr %q
  %b = call ptr @reify_convTnoptr(ptr @T, ptr %s)
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
declare void @capture(ptr)
