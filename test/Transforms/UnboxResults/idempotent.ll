; Running it again changes nothing: the wrapper is not split.
; RUN: %opt -passes=reify-unbox-results %s -o %t.1.ll
; RUN: %opt -passes=reify-unbox-results %t.1.ll -o %t.2.ll
; RUN: %opt -passes=reify-unbox-results,reify-unbox-results %s -o %t.3.ll
; RUN: sed 1d %t.1.ll > %t.a
; RUN: sed 1d %t.2.ll | diff %t.a -
; RUN: sed 1d %t.3.ll | diff %t.a -
define { ptr, ptr } @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
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
declare void @opaque()
