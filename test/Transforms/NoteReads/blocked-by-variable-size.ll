; The size says nothing.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK-NOT: call ptr @reify_purebox
define i64 @f(ptr %w, i32 %n) {
  %p = call ptr @reify_purebox(ptr %w, i32 %n, i32 8)
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_purebox(ptr, i32, i32)
