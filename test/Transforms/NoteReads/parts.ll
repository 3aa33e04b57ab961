; Of a copied aggregate, every load.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK: load ptr, ptr %w, {{.*}}!reify.read [[READ:![0-9]+]]
; CHECK: load i64, ptr %q, {{.*}}!reify.read [[READ]]
; CHECK: [[READ]] = !{i64 16, i64 8}
define i64 @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 16, i32 8)
  %c = load ptr, ptr %p
  %q = getelementptr inbounds i8, ptr %p, i64 8
  %n = load i64, ptr %q
  call void @use(ptr %c)
  ret i64 %n
}
declare void @use(ptr)
declare ptr @reify_purebox(ptr, i32, i32)
