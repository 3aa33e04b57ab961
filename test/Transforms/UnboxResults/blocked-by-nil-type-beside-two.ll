; Two types and nil, but the words meet at different places: a box may come with
; the type word of nil.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-NOT: unboxed
define { ptr, ptr } @f(i64 %x, i1 %k) noinline {
  %c = icmp eq i64 %x, 0
  %u = select i1 %c, ptr @T, ptr @U
  %t = select i1 %k, ptr %u, ptr null
  %p = call ptr @reify_convT64(i64 %x)
  %d = select i1 %c, ptr %p, ptr null
  %h0 = insertvalue { ptr, ptr } poison, ptr %t, 0
  %h = insertvalue { ptr, ptr } %h0, ptr %d, 1
  ret { ptr, ptr } %h
}
define i64 @caller(i64 %x, i1 %k) {
  %h = call { ptr, ptr } @f(i64 %x, i1 %k)
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
