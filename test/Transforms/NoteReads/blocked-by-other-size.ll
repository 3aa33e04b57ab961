; One of boxes of two sizes.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK-NOT: call ptr @reify_purebox
define i64 @f(ptr %w, ptr %x, i1 %c) {
  %a = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %b = call ptr @reify_purebox(ptr %x, i32 16, i32 8)
  %s = select i1 %c, ptr %a, ptr %b
  %u = load i64, ptr %s
  ret i64 %u
}
declare ptr @reify_purebox(ptr, i32, i32)
