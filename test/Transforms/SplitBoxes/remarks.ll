; What is said.
; RUN: %opt -passes=reify-split-boxes -pass-remarks=reify-split-boxes -pass-remarks-missed=reify-split-boxes -disable-output %s 2>&1 | FileCheck %s

; CHECK: remark: {{.*}}box made again where it escapes, so that this one does not
; CHECK: remark: {{.*}}box not made again where it escapes: the first one would be
define void @f(i64 %n, i1 %on) {
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  br i1 %on, label %yes, label %no
yes:
  call void @log(ptr %b)
  br label %no
no:
  ret void
}
define void @g(i64 %n, i1 %on, ptr %other) {
  %b = call ptr @reify_convT64(i64 %n)
  call void @read(ptr %b)
  br i1 %on, label %yes, label %no
yes:
  call void @log(ptr %b)
  br label %no
no:
  %p = phi ptr [ %other, %yes ], [ %b, %0 ]
  call void @send(ptr %p)
  ret void
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @read(ptr nocapture readonly)
declare void @log(ptr)
declare void @send(ptr)
