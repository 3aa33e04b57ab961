; Volatile stores stay where they are.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: store volatile ptr %box, ptr %array
; CHECK: br i1 %on
  %array = alloca [2 x ptr]
  %box = call ptr @reify_convT64(i64 %n)
  store volatile ptr %box, ptr %array
  br i1 %on, label %yes, label %no
yes:
  call void @sink(ptr %array, i64 1)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
