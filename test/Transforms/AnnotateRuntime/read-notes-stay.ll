; Accessors are inlined next; the note must not be.
; RUN: %opt -passes=reify-annotate-runtime,always-inline %s | FileCheck %s
; CHECK: define i64 @f(
; CHECK: call ptr @reify_purebox(ptr %w, i32 8, i32 8) [[NOTE:#[0-9]+]]
; CHECK: attributes [[NOTE]] = { noinline nounwind willreturn memory(none) }
define i64 @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %v = load i64, ptr %p
  ret i64 %v
}
define linkonce_odr ptr @reify_purebox(ptr %b, i32, i32) alwaysinline {
  ret ptr %b
}
