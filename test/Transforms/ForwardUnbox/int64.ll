; A load of the whole word is the word, also across an opaque call.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK: call void @opaque(ptr %b)
; CHECK-NEXT: ret i64 %v
  %b = call ptr @reify_convT64(i64 %v)
  call void @opaque(ptr %b)
  %r = load i64, ptr %b
  ret i64 %r
}
declare void @opaque(ptr)
declare ptr @reify_convT64(i64)
