; A stack slot filled with constants right before; what is not filled is zero, the last store counts.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK: @reify.const = private unnamed_addr constant <{ i64, i32, [4 x i8], ptr }> <{ i64 1, i32 9, [4 x i8] zeroinitializer, ptr @T }>, align 8
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NOT: call ptr
; CHECK: ret ptr @reify.const
  %s = alloca [24 x i8]
  store i64 1, ptr %s
  %p = getelementptr i8, ptr %s, i64 8
  store i32 8, ptr %p
  store i32 9, ptr %p
  %q = getelementptr i8, ptr %s, i64 16
  store ptr @T, ptr %q
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
}
declare ptr @reify_convT(ptr, ptr)
