; What has the name of the constant is each thread's own, and gone with it: a box has one of its
; own.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

@reify.staticuint64.1 = private thread_local unnamed_addr constant i64 1, align 8
; CHECK: [[OWN:@reify.staticuint64.1[.0-9]+]] = private unnamed_addr constant i64 1, align 8
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr [[OWN]]
  %b = call ptr @reify_convT64(i64 1)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
