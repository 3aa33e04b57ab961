; An entry point with a body here is another function.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n, i1 %on) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
  %box = call ptr @reify_convT64(i64 %n)
  %other = call ptr @reify_convT32(i32 1)
  br i1 %on, label %yes, label %no
yes:
  call void @use(ptr %box)
  br label %no
no:
  ret void
}
define ptr @reify_convT64(i64) {
  ret ptr null
}
declare ptr @reify_convT32(i32)
declare void @use(ptr)
