; Slots may have taken the place of boxes.
; RUN: %opt -passes='reify-note-reads<link>' %s | FileCheck %s
; CHECK-NOT: !reify.read
; CHECK-NOT: call ptr @reify_purebox
define i64 @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_purebox(ptr, i32, i32)
