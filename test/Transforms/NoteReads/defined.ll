; The headers define the entry point.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK: load i64, ptr %w, {{.*}}!reify.read
define i64 @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %v = load i64, ptr %p
  ret i64 %v
}
define linkonce_odr ptr @reify_purebox(ptr %b, i32, i32) alwaysinline {
  ret ptr %b
}
