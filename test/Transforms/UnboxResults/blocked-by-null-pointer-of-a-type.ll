; A null pointer of another type: it is not nil.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-NOT: unboxed
define { ptr, ptr } @f(i64 %x) noinline {
  %c = icmp eq i64 %x, 0
  br i1 %c, label %a, label %b
a:
  %p = call ptr @reify_convT64(i64 %x)
  %hp = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %p, 1
  ret { ptr, ptr } %hp
b:
  ret { ptr, ptr } { ptr @U, ptr null }
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
