; A type of which the size is not known.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-NOT: unboxed
define { ptr, ptr } @f(i64 %x) noinline {
  call void @opaque()
  %a = alloca [4 x i64]
  call void @fill(ptr %a)
  %b = call ptr @reify_convT(ptr @V, ptr %a)
  %h = insertvalue { ptr, ptr } { ptr @V, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}
define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@V = external constant i64
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare ptr @reify_convT32(i32) memory(none) nounwind willreturn
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
declare void @fill(ptr)
