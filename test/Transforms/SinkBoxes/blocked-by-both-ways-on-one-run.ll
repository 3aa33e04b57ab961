; A run may take both ways: two boxes instead of one.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %a, i1 %b) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: br i1 %a
  %box = call ptr @reify_convT64(i64 %n)
  br i1 %a, label %one, label %test
one:
  call void @use(ptr %box)
  br label %test
test:
  br i1 %b, label %two, label %no
two:
  call void @log(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare void @log(ptr)
