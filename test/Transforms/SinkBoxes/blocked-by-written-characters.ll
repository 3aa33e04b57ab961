; The characters are written before.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(ptr %chars, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %copy = call ptr @reify_newstring(ptr %chars, i64 8)
; CHECK-NEXT: store
  %copy = call ptr @reify_newstring(ptr %chars, i64 8)
  store i8 1, ptr %chars
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %copy)
  br label %no
no:
  ret void
}
declare nonnull ptr @reify_newstring(ptr readonly, i64) memory(argmem: read) nounwind willreturn
declare void @use(ptr)
