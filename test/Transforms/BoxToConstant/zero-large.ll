; Zeros of many bytes share one constant a power of two.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 5000, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

; CHECK: @reify.zeros.8192 = linkonce_odr hidden unnamed_addr constant [8192 x i8] zeroinitializer, comdat, align 16
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NOT: call ptr
; CHECK: ret ptr @reify.zeros.8192
  %s = alloca [5000 x i8]
  call void @llvm.memset.p0.i64(ptr %s, i8 0, i64 5000, i1 false)
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
