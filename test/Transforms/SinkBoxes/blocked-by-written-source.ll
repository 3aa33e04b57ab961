; A box is a copy: its source is written before the place where it is needed.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(ptr %from, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT(ptr @T, ptr %from)
; CHECK-NEXT: store
  %box = call ptr @reify_convT(ptr @T, ptr %from)
  store i64 1, ptr %from
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @use(ptr)
