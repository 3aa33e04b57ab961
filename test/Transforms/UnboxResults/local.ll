; A wrapper that nobody calls any more goes.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-LABEL: define internal i64 @f.unboxed(i64 %x)
; CHECK-NOT: @f(
define internal ptr @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  ret ptr %b
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
