; On one way, it is written after it was filled.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define ptr @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT(
  %s = alloca [3 x i64]
  %p = getelementptr i8, ptr %s, i64 8
  %q = getelementptr i8, ptr %s, i64 16
  store i64 1, ptr %s
  store i64 2, ptr %p
  store i64 3, ptr %q
  br i1 %c, label %one, label %end
one:
  store i64 4, ptr %p
  br label %end
end:
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  ret ptr %b
}
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
