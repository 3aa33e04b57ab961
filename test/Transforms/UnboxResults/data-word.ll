; The data word alone: LLVM has dropped the other one, a constant.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-LABEL: define internal i64 @f.unboxed(i64 %x)
; CHECK: ret i64 %x
; CHECK-LABEL: define ptr @f(
; CHECK: call ptr @reify_convT64(
define ptr @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %i = insertvalue { ptr, ptr } poison, ptr %b, 1
  %e = extractvalue { ptr, ptr } %i, 1
  ret ptr %e
}
define i64 @caller(i64 %x) {
  %d = call ptr @f(i64 %x)
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare ptr @reify_convT32(i32) memory(none) nounwind willreturn
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
declare void @fill(ptr)
