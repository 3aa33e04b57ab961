; The temporary of a box made by address is filled where the box is made.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(ptr %from, i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: alloca
; CHECK-NEXT: getelementptr
; CHECK-NEXT: br i1 %on
; CHECK: yes:
; CHECK-NEXT: call void @llvm.memcpy
; CHECK-NEXT: store i64 %n, ptr %p
; CHECK-NEXT: %box = call ptr @reify_convT(ptr @T, ptr %slot)
  %slot = alloca [3 x i64]
  %p = getelementptr i8, ptr %slot, i64 8
  call void @llvm.memcpy.p0.p0.i64(ptr %slot, ptr %from, i64 24, i1 false)
  store i64 %n, ptr %p
  %box = call ptr @reify_convT(ptr @T, ptr %slot)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @use(ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
