; Somebody knows the array before it is filled.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

@global = global ptr null
define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: store ptr %box, ptr %array
; CHECK: br i1 %on
  %array = alloca [2 x ptr]
  store ptr %array, ptr @global
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  call void @opaque()
  br i1 %on, label %yes, label %no
yes:
  call void @sink(ptr %array, i64 1)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
declare void @opaque()
