; All uses are below one block.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on, i1 %c) {
; CHECK-LABEL: @f(
; CHECK-NEXT: br i1 %on
; CHECK: yes:
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
  %box = call ptr @reify_convT64(i64 %n)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br i1 %c, label %more, label %no
more:
  call void @log(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare void @log(ptr)
