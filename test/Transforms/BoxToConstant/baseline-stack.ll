; Stock -O2 fills the slot and makes the box.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define ptr @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: store i64 1
; CHECK: call {{.*}}@reify_convT(
  %s = alloca [3 x i64]
  store i64 1, ptr %s
  %p = getelementptr i8, ptr %s, i64 8
  store i64 2, ptr %p
  %q = getelementptr i8, ptr %s, i64 16
  store i64 3, ptr %q
  br i1 %c, label %yes, label %no
yes:
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
no:
  ret ptr null
}
; Zeros too.
define ptr @g() {
; CHECK-LABEL: @g(
; CHECK: call {{.*}}@reify_convT(
  %s = alloca [3 x i64]
  call void @llvm.memset.p0.i64(ptr %s, i8 0, i64 24, i1 false)
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
