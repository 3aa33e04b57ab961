; Five types: the wrapper does not compare them one by one.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-LABEL: define internal { ptr, i64 } @f.unboxed(
; CHECK-LABEL: define { ptr, ptr } @f(
; CHECK-NOT: icmp
; CHECK: call ptr @reify_convT64(
; CHECK: ret
define { ptr, ptr } @f(i64 %x) noinline {
  %c = icmp eq i64 %x, 0
  %s0 = select i1 %c, ptr @T0, ptr @T1
  %s1 = select i1 %c, ptr %s0, ptr @T2
  %s2 = select i1 %c, ptr %s1, ptr @T3
  %s3 = select i1 %c, ptr %s2, ptr @T4
  %p = call ptr @reify_convT64(i64 %x)
  %h0 = insertvalue { ptr, ptr } poison, ptr %s3, 0
  %h = insertvalue { ptr, ptr } %h0, ptr %p, 1
  ret { ptr, ptr } %h
}
define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T0 = constant i64 0
@T1 = constant i64 1
@T2 = constant i64 2
@T3 = constant i64 3
@T4 = constant i64 4
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare ptr @reify_convT32(i32) memory(none) nounwind willreturn
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
declare void @fill(ptr)
