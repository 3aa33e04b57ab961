; The array of a variadic call is filled, and its boxes are made, where the call is.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: alloca
; CHECK-NEXT: %data = getelementptr
; CHECK-NEXT: br i1 %on
; CHECK: yes:
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: store ptr @T, ptr %array
; CHECK-NEXT: store ptr %box, ptr %data
; CHECK-NEXT: call void @sink(
  %array = alloca [2 x ptr]
  %data = getelementptr i8, ptr %array, i64 8
  %box = call ptr @reify_convT64(i64 %n)
  store ptr @T, ptr %array
  store ptr %box, ptr %data
  br i1 %on, label %yes, label %no
yes:
  call void @sink(ptr %array, i64 1)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
