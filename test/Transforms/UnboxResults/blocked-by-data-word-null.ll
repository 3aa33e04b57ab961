; The data word alone, which may be null: whether that is nil, nobody knows.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-NOT: unboxed
define ptr @f(i64 %x) noinline {
  %c = icmp eq i64 %x, 0
  br i1 %c, label %a, label %b
a:
  ret ptr null
b:
  %b0 = call ptr @reify_convT64(i64 %x)
  ret ptr %b0
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
