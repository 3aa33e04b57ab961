; A source that is aligned less than its type is copied.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 32, i64 0, i32 1, i8 0, i8 32, i8 32, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK: @reify.const = private unnamed_addr constant <{ i64, i64, i64, i64 }> {{.*}}, align 32
@src = internal constant <{ i64, i64, i64, i64 }> <{ i64 1, i64 2, i64 3, i64 4 }>, align 8
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convTnoptr(ptr @T, ptr @src)
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
