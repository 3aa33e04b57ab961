; The array is filled once and may be changed in each round.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n) {
; CHECK-LABEL: @f(
; CHECK: store ptr %box, ptr %array
; CHECK: loop:
  %array = alloca [2 x ptr]
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  br label %loop
loop:
  call void @sink(ptr %array, i64 1)
  %again = call i1 @flag()
  br i1 %again, label %loop, label %end
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
declare i1 @flag()
