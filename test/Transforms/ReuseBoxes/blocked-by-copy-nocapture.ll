; It is said of the argument that the function keeps nothing of it.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK-LABEL: define ptr @f(
; CHECK: %b = call ptr @reify_convT(
; CHECK: ret ptr %b
define ptr @f(ptr nocapture %w) {
  %p = alloca [24 x i8], align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %w, i64 24, i1 false), !reify.read !0
  %b = call ptr @reify_convT(ptr @t, ptr %p)
  ret ptr %b
}
@n = private constant [2 x i8] c"T\00"
@t = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @n, ptr null, ptr @n, ptr null, ptr null }
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
!0 = !{i64 24, i64 8}
