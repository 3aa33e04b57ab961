; On one way, an element is replaced before the call.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define void @f(i64 %n, i1 %c, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: store ptr %box, ptr %array
; CHECK: br i1 %c
  %array = alloca [2 x ptr]
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  br i1 %c, label %other, label %test
other:
  store ptr @T, ptr %array
  br label %test
test:
  br i1 %on, label %yes, label %no
yes:
  call void @sink(ptr %array, i64 1)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
