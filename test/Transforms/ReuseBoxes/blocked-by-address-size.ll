; The box that it is copied from has another size than its type.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; RUN: %opt -passes=reify-reuse-boxes -pass-remarks-missed=reify-reuse-boxes -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: a value from a box is boxed again: the box that it is from has another size
; CHECK: call ptr @reify_convTnoptr
@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %b = call ptr @reify_convTnoptr(ptr @T, ptr %w), !reify.read !0
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
!0 = !{i64 32, i64 8}
