; What has the name of the constant is in another address space: a box has one of its
; own.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s

@reify.staticuint64.1 = private unnamed_addr addrspace(1) constant i64 1, align 8
; CHECK: [[OWN:@reify.staticuint64.1[.0-9]+]] = private unnamed_addr constant i64 1, align 8
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr [[OWN]]
  %b = call ptr @reify_convT64(i64 1)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
