; What is read below a test for null.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK: load i64, ptr %p, {{.*}}!reify.read
; CHECK: load i64, ptr %s, {{.*}}!reify.read
define i64 @f(ptr %w, i1 %c) {
  br i1 %c, label %yes, label %no
yes:
  %a = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  br label %no
no:
  %p = phi ptr [ %a, %yes ], [ null, %0 ]
  %v = load i64, ptr %p
  %b = call ptr @reify_purebox(ptr %w, i32 8, i32 8)
  %s = select i1 %c, ptr %b, ptr null
  %u = load i64, ptr %s
  %r = add i64 %v, %u
  ret i64 %r
}
declare ptr @reify_purebox(ptr, i32, i32)
