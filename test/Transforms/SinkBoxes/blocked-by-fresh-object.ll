; A fresh object is made where the source says.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_newobject(ptr @T, i64 24)
  %box = call ptr @reify_newobject(ptr @T, i64 24)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
declare noalias nonnull ptr @reify_newobject(ptr, i64) memory(inaccessiblemem: readwrite) nounwind willreturn
declare void @use(ptr)
