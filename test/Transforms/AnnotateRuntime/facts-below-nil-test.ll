; Nothing about the itab is known above the test: with the facts there, the test would be folded (design-review.md A6).
; RUN: %opt -passes='reify-annotate-runtime,function(gvn,simplifycfg)' %s | FileCheck %s
define void @f(ptr %tab, ptr %data) {
; CHECK-LABEL: @f(
; CHECK: icmp eq ptr %tab, null
; CHECK: call void @reify_panicnilcall
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  ret void
}
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
