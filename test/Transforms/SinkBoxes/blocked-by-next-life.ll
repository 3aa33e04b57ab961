; The slot has a second life below, which has not begun at the new place: its
; memory may be another slot's there.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: store ptr %box, ptr %array
; CHECK: yes:
  %array = alloca [2 x ptr]
  call void @llvm.lifetime.start.p0(i64 16, ptr %array)
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  call void @llvm.lifetime.end.p0(i64 16, ptr %array)
  br i1 %on, label %yes, label %end
yes:
  call void @other()
  call void @llvm.lifetime.start.p0(i64 16, ptr %array)
  call void @sink(ptr %array)
  call void @llvm.lifetime.end.p0(i64 16, ptr %array)
  br label %end
end:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr)
declare void @other()
declare void @llvm.lifetime.start.p0(i64, ptr)
declare void @llvm.lifetime.end.p0(i64, ptr)
