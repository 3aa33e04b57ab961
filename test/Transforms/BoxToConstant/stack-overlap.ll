; Stores of numbers overlap in part.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK: @reify.const = private unnamed_addr constant <{ i32, i32, i64, i64 }> <{ i32 1, i32 7, i64 2, i64 3 }>
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: ret ptr @reify.const
  %s = alloca [3 x i64]
  store i64 1, ptr %s
  %o = getelementptr i8, ptr %s, i64 4
  store i32 7, ptr %o
  %p = getelementptr i8, ptr %s, i64 8
  store i64 2, ptr %p
  %q = getelementptr i8, ptr %s, i64 16
  store i64 3, ptr %q
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
