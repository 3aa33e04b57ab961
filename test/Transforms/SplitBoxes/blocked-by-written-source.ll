; The source is written before the place where it escapes.
; RUN: %opt -passes=reify-split-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(ptr %s, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-COUNT-1: call ptr @reify_
; CHECK-NOT: call ptr @reify_
; CHECK: ret void
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  call void @read(ptr %b)
  store i64 1, ptr %s
  br i1 %on, label %yes, label %no
yes:
  call void @log(ptr %b)
  br label %no
no:
  ret void
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
