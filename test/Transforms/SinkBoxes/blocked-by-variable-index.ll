; Each round stores to another element.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: loop:
; CHECK: store ptr %box, ptr %p
; CHECK: yes:
; CHECK-NEXT: call void @sink
  %array = alloca [8 x ptr]
  br label %loop
loop:
  %i = phi i64 [ 0, %0 ], [ %j, %loop ]
  %box = call ptr @reify_convT64(i64 %i)
  %p = getelementptr ptr, ptr %array, i64 %i
  store ptr %box, ptr %p
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, 8
  br i1 %again, label %loop, label %test
test:
  br i1 %on, label %yes, label %no
yes:
  call void @sink(ptr %array, i64 8)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
