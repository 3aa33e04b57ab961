; A pure box is no uninitialized allocation: its contents do not fold to undef (design-review.md A5).
; RUN: %opt -passes='reify-annotate-runtime,function(gvn,instcombine<no-verify-fixpoint>)' %s | FileCheck %s
; RUN: %opt -passes='reify-annotate-runtime' %s | FileCheck %s --check-prefix=LOAD
define i32 @f(ptr %s) {
; CHECK-LABEL: @f(
; CHECK: [[R:%.*]] = load i32, ptr %b
; CHECK: ret i32 [[R]]
; LOAD: load i32, ptr %b, align 4{{$}}
  %b = call ptr @reify_convT(ptr @T, ptr %s)
  %r = load i32, ptr %b
  ret i32 %r
}
@T = external constant i8
declare ptr @reify_convT(ptr, ptr)
