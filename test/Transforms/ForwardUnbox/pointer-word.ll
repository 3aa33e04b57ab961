; A pointer word read as a pointer keeps its provenance; an integer word read as one is inttoptr.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define ptr @chars(ptr %p, i64 %n) {
; CHECK-LABEL: @chars(
; CHECK-NOT: load
; CHECK: ret ptr %p
  %b = call ptr @reify_convTstring(ptr %p, i64 %n)
  %r = load ptr, ptr %b
  ret ptr %r
}
define ptr @int(i64 %v) {
; CHECK-LABEL: @int(
; CHECK-NOT: load
; CHECK: inttoptr i64 %v to ptr
  %b = call ptr @reify_convT64(i64 %v)
  %r = load ptr, ptr %b
  ret ptr %r
}
declare ptr @reify_convTstring(ptr, i64)
declare ptr @reify_convT64(i64)
