; Who kept the address may look at the array in the next round, before it would be filled.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n) {
; CHECK-LABEL: @f(
; CHECK: loop:
; CHECK: store ptr %box, ptr %array
; CHECK: br i1 %on
  %array = alloca [2 x ptr]
  br label %loop
loop:
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  call void @opaque()
  %on = call i1 @flag()
  br i1 %on, label %yes, label %next
yes:
  call void @sink(ptr %array, i64 1)
  br label %next
next:
  %again = call i1 @flag()
  br i1 %again, label %loop, label %end
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
declare void @opaque()
declare i1 @flag()
