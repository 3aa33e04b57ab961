; The load is tagged, the call is gone.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK: define i64 @f(
; CHECK-NEXT: %v = load i64, ptr %w, {{.*}}!reify.read [[READ:![0-9]+]]
; CHECK: [[READ]] = !{i64 8, i64 8}
define i64 @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_purebox(ptr, i32, i32)
