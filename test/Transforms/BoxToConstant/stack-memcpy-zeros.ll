; A stack slot copied from zeros, and changed in one place since.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK: @reify.const = private unnamed_addr constant <{ [8 x i8], i64, [8 x i8] }> <{ [8 x i8] zeroinitializer, i64 7, [8 x i8] zeroinitializer }>, align 8
@init = private constant [3 x i64] zeroinitializer
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: ret ptr @reify.const
  %s = alloca [3 x i64]
  call void @llvm.memcpy.p0.p0.i64(ptr %s, ptr @init, i64 24, i1 false)
  %p = getelementptr i8, ptr %s, i64 8
  store i64 7, ptr %p
  %b = call ptr @reify_convTnoptr(ptr @T, ptr %s)
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
