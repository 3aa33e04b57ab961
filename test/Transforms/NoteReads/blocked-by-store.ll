; What is written there is no read.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK-NOT: call ptr @reify_purebox
define void @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  store i64 0, ptr %p
  ret void
}
declare ptr @reify_purebox(ptr, i32, i32)
