; RUN: %opt -passes=reify-note-reads,reify-note-reads %s | FileCheck %s
; CHECK: load i64, ptr %w, {{.*}}!reify.read
define i64 @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_purebox(ptr, i32, i32)
