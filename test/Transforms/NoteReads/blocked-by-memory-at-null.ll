; Null may be read as well.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK-NOT: call ptr @reify_purebox
define i64 @f(ptr %w, i1 %c) null_pointer_is_valid {
  %b = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %s = select i1 %c, ptr %b, ptr null
  %u = load i64, ptr %s
  ret i64 %u
}
declare ptr @reify_purebox(ptr, i32, i32)
