; A run may take both ways: two boxes on the heap instead of one.
; RUN: %opt -passes=reify-split-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %c, i1 %d) {
; CHECK-LABEL: @f(
; CHECK-COUNT-1: call ptr @reify_
; CHECK-NOT: call ptr @reify_
; CHECK: ret void
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  br i1 %c, label %one, label %test
one:
  call void @log(ptr %b)
  br label %test
test:
  br i1 %d, label %two, label %no
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
