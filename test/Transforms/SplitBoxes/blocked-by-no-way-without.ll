; Every run makes the second one.
; RUN: %opt -passes=reify-split-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %c) {
; CHECK-LABEL: @f(
; CHECK-COUNT-1: call ptr @reify_
; CHECK-NOT: call ptr @reify_
; CHECK: ret void
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  br i1 %c, label %one, label %two
one:
  call void @log(ptr %b)
  br label %no
two:
  call void @send(ptr %b)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
declare void @send(ptr)
