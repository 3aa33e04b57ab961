; The arm has a loop: the box is made before it.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: br i1 %on
; CHECK: yes:
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: br label %loop
  %box = call ptr @reify_convT64(i64 %n)
  br i1 %on, label %yes, label %no
yes:
  br label %loop
loop:
  call void @use(ptr %box)
  %again = call i1 @flag()
  br i1 %again, label %loop, label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare i1 @flag()
