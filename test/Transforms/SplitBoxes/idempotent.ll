; A second run finds nothing to do.
; RUN: %opt -passes='function(reify-split-boxes,reify-split-boxes)' -pass-remarks=reify-split-boxes %s 2>%t | FileCheck %s
; RUN: FileCheck --check-prefix=ONCE %s < %t

; ONCE-COUNT-1: remark
; ONCE-NOT: remark
define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-COUNT-2: call ptr @reify_convT64(
; CHECK-NOT: call ptr @reify_convT64(
; CHECK: ret void
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  br i1 %on, label %yes, label %no
yes:
  call void @log(ptr %b)
  br label %no
no:
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
