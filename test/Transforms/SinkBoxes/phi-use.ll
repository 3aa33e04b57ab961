; A phi uses the box at the end of the block it comes from.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define ptr @f(i64 %n, i1 %on, i1 %c) {
; CHECK-LABEL: @f(
; CHECK-NEXT: br i1 %on
; CHECK: yes:
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
  %box = call ptr @reify_convT64(i64 %n)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  %p = phi ptr [ %box, %yes ], [ null, %0 ]
  ret ptr %p
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
