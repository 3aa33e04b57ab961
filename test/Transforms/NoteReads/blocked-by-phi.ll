; It may be another address.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK-NOT: call ptr @reify_purebox
define i64 @f(ptr %w, ptr %o, i1 %c) {
  %p = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %q = select i1 %c, ptr %p, ptr %o
  %v = load i64, ptr %q
  ret i64 %v
}
declare ptr @reify_purebox(ptr, i32, i32)
