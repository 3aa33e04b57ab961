; After longjmp, what the box was made of may have changed.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, ptr %env) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
  %box = call ptr @reify_convT64(i64 %n)
  %r = call i32 @setjmp(ptr %env)
  %on = icmp eq i32 %r, 0
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare i32 @setjmp(ptr) returns_twice
