; A call whose argument is its callee, and one that depends on itself.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK-NOT: call ptr
; CHECK: load i64, ptr @reify_purebox
; CHECK-NOT: call ptr
define i64 @f() {
  %p = call ptr @reify_purebox(ptr @reify_purebox, i32 8, i32 8)
  %v = load i64, ptr %p
  ret i64 %v
dead:
  %q = call ptr @reify_purebox(ptr %q, i32 8, i32 8)
  br label %dead
}
declare ptr @reify_purebox(ptr, i32, i32)
