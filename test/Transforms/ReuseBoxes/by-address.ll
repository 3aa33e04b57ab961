; Nothing was copied between.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK-NOT: call
; CHECK: ret ptr %w
@n = private constant [2 x i8] c"T\00"
@t = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @n, ptr null, ptr @n, ptr null, ptr null }
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %b = call ptr @reify_convTnoptr(ptr @t, ptr %w), !reify.read !0
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
!0 = !{i64 24, i64 8}
