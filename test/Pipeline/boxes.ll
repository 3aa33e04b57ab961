; The whole pipeline: boxes that are read are gone, constants are constants.
; RUN: %opt -passes='default<O2>' %s | FileCheck %s
; RUN: %opt -passes='lto<O2>' %s | FileCheck %s
; RUN: %opt -passes='thinlto<O2>' %s | FileCheck %s
; RUN: %opt -passes='thinlto-pre-link<O2>' %s | FileCheck %s
define i64 @read(i64 %v) {
; CHECK-LABEL: @read(
; CHECK-NEXT: ret i64 %v
  %s = alloca ptr
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %s
  %c = load ptr, ptr %s
  %r = load i64, ptr %c
  ret i64 %r
}
define ptr @constant() {
; CHECK-LABEL: @constant(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convT64(i64 1000)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
