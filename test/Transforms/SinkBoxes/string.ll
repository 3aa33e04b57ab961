; The copy of a string moves with its box.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(ptr %chars, i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: br i1 %on
; CHECK: yes:
; CHECK-NEXT: %copy = call ptr @reify_newstring(ptr %chars, i64 %n)
; CHECK-NEXT: %box = call ptr @reify_convTstring(ptr %copy, i64 %n)
  %copy = call ptr @reify_newstring(ptr %chars, i64 %n)
  %box = call ptr @reify_convTstring(ptr %copy, i64 %n)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(16) ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare nonnull ptr @reify_newstring(ptr readonly, i64) memory(argmem: read) nounwind willreturn
declare void @use(ptr)
