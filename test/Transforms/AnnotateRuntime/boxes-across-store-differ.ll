; Two boxes of one source with a store between do not merge (design-review.md A4); without it they do.
; RUN: %opt -passes='reify-annotate-runtime,function(early-cse<memssa>,gvn)' %s | FileCheck %s
define void @store(ptr %s) {
; CHECK-LABEL: @store(
; CHECK: %a = call ptr @reify_convT
; CHECK: %b = call ptr @reify_convT
; CHECK: call void @use(ptr %a, ptr %b)
  %a = call ptr @reify_convT(ptr @T, ptr %s)
  store i64 2, ptr %s
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  call void @use(ptr %a, ptr %b)
  ret void
}
define void @none(ptr %s) {
; CHECK-LABEL: @none(
; CHECK: call void @use(ptr %a, ptr %a)
  %a = call ptr @reify_convT(ptr @T, ptr %s)
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  call void @use(ptr %a, ptr %b)
  ret void
}
@T = external constant i8
declare void @use(ptr, ptr)
declare ptr @reify_convT(ptr, ptr)
