; With the attributes equal pure boxes are one, and unused ones none.
; RUN: %opt -passes='reify-annotate-runtime,function(early-cse)' %s | FileCheck %s
define void @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK-NEXT: %a = call ptr @reify_convT64
; CHECK-NEXT: call void @use(ptr %a, ptr %a)
  %a = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %v)
  %c = call ptr @reify_convT64(i64 %v)
  call void @use(ptr %a, ptr %b)
  ret void
}
declare void @use(ptr, ptr)
declare ptr @reify_convT64(i64)
