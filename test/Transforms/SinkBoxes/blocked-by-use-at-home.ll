; It is used where it is made, too.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: call void @use
  %box = call ptr @reify_convT64(i64 %n)
  call void @use(ptr %box)
  br i1 %on, label %yes, label %no
yes:
  call void @log(ptr %box)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare void @log(ptr)
