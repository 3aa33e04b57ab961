; The words of the handle are chosen by different conditions: an itab may come
; with the data of nil.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x, i1 %c, i1 %d) noinline {
; CHECK-LABEL: @f(
; CHECK-NOT: unboxed
; CHECK: call ptr @reify_convT64(
  %p = call ptr @reify_convT64(i64 %x)
  %tag = select i1 %c, ptr @T, ptr null
  %data = select i1 %d, ptr %p, ptr null
  %h0 = insertvalue { ptr, ptr } poison, ptr %tag, 0
  %h = insertvalue { ptr, ptr } %h0, ptr %data, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x, i1 %c, i1 %d) {
  %h = call { ptr, ptr } @f(i64 %x, i1 %c, i1 %d)
  %t = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %t
  ret i64 %v
}
; CHECK-NOT: unboxed
@T = constant i64 0
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
