; A slot whose life begins anew in each round.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: loop:
; CHECK-NOT: store
; CHECK: yes:
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: store ptr %box, ptr %array
  %array = alloca [2 x ptr]
  br label %loop
loop:
  call void @llvm.lifetime.start.p0(i64 16, ptr %array)
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  %on2 = call i1 @flag()
  br i1 %on2, label %yes, label %next
yes:
  call void @sink(ptr %array, i64 1)
  br label %next
next:
  call void @llvm.lifetime.end.p0(i64 16, ptr %array)
  %again = call i1 @flag()
  br i1 %again, label %loop, label %end
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
declare i1 @flag()
declare void @llvm.lifetime.start.p0(i64, ptr)
declare void @llvm.lifetime.end.p0(i64, ptr)
