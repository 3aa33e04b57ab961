; Where in the box is not known.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK-NOT: call ptr @reify_purebox
define i64 @f(ptr %w, i64 %i) {
  %p = call ptr @reify_purebox(ptr %w, i32 64, i32 8)
  %q = getelementptr i64, ptr %p, i64 %i
  %v = load i64, ptr %q
  ret i64 %v
}
declare ptr @reify_purebox(ptr, i32, i32)
