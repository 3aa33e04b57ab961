; Five thousand bytes of which one is not zero.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 5000, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK: @reify.const = private unnamed_addr constant <{ [4 x i8], i8, [4995 x i8] }> <{ [4 x i8] zeroinitializer, i8 1, [4995 x i8] zeroinitializer }>
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: ret ptr @reify.const
  %s = alloca [5000 x i8]
  call void @llvm.memset.p0.i64(ptr %s, i8 0, i64 5000, i1 false)
  %p = getelementptr i8, ptr %s, i64 4
  store i8 1, ptr %p
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
