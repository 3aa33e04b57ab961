; Stock -O2 merges the box that is read with the one that is logged.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK: call {{.*}}@reify_convT64(
; CHECK: br i1 %on
; CHECK-NOT: @reify_convT64
; CHECK: ret void
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  br i1 %on, label %yes, label %no
yes:
  %c = call ptr @reify_convT64(i64 %n)
  call void @log(ptr %c)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
