; An interface value with one itab: its callers know the method.
; RUN: %opt -passes='reify-unbox-results,reify-devirtualize-helpers' %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @circle, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define double @caller(i64 %x) {
; CHECK-LABEL: @caller(
; CHECK: call i64 @f.unboxed
; CHECK: call double @area(
  %h = call { ptr, ptr } @f(i64 %x)
  %t = extractvalue { ptr, ptr } %h, 0
  %d = extractvalue { ptr, ptr } %h, 1
  %slot = getelementptr inbounds i8, ptr %t, i64 24
  %fn = load ptr, ptr %slot, !invariant.load !1
  %r = call double %fn(ptr %d), !reify.dispatch !0
  %v = load i64, ptr %d
  %w = sitofp i64 %v to double
  %s = fadd double %r, %w
  ret double %s
}
@circle = constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @U, ptr @T, i32 1, i32 0, [1 x ptr] [ptr @area] }
declare double @area(ptr)
!0 = !{!"Shape", !"area", i32 0, i64 1}
!1 = !{}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
