; The slot is filled above a branch; calls between do not know it.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define ptr @f(i1 %c, i1 %d) {
; CHECK-LABEL: @f(
; CHECK-NOT: call ptr
; CHECK: ret ptr @reify.const
  %s = alloca [3 x i64]
  %p = getelementptr i8, ptr %s, i64 8
  %q = getelementptr i8, ptr %s, i64 16
  store i64 1, ptr %s
  store i64 2, ptr %p
  store i64 3, ptr %q
  br i1 %c, label %one, label %test
one:
  call void @opaque()
  br label %test
test:
  br i1 %d, label %yes, label %no
yes:
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
no:
  ret ptr null
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
