; The temporary is dead where the box is needed.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: %box = call ptr @reify_convT(ptr @T, ptr %slot)
; CHECK-NEXT: call void @llvm.lifetime.end
  %slot = alloca [3 x i64]
  call void @llvm.lifetime.start.p0(i64 24, ptr %slot)
  store i64 %n, ptr %slot
  %box = call ptr @reify_convT(ptr @T, ptr %slot)
  call void @llvm.lifetime.end.p0(i64 24, ptr %slot)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @use(ptr)
declare void @llvm.lifetime.start.p0(i64, ptr)
declare void @llvm.lifetime.end.p0(i64, ptr)
