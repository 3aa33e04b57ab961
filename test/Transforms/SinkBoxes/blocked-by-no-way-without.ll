; Every run needs the box: two calls would only be more code.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %a) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: br i1 %a
  %box = call ptr @reify_convT64(i64 %n)
  br i1 %a, label %one, label %two
one:
  call void @use(ptr %box)
  br label %no
two:
  call void @log(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare void @log(ptr)
