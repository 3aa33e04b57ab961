; Two types and one box: LLVM has merged the two.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-LABEL: define internal { ptr, i64 } @f.unboxed(
; CHECK-NOT: reify_convT64
; CHECK-LABEL: define { ptr, ptr } @f(
define { ptr, ptr } @f(i64 %x) noinline {
  %c = icmp eq i64 %x, 0
  %t = select i1 %c, ptr @T, ptr @U
  %p = call ptr @reify_convT64(i64 %x)
  %h0 = insertvalue { ptr, ptr } poison, ptr %t, 0
  %h = insertvalue { ptr, ptr } %h0, ptr %p, 1
  ret { ptr, ptr } %h
}
define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
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
