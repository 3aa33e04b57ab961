; The words of the handle meet at different places: which goes with which is not
; followed.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x, i1 %c, i1 %d) noinline {
; CHECK-LABEL: @f(
; CHECK-NOT: unboxed
; CHECK: call ptr @reify_convT64(
  br i1 %c, label %a, label %b
a:
  br label %first
b:
  br label %first
first:
  %tag = phi ptr [ @T, %a ], [ null, %b ]
  br i1 %d, label %e, label %g
e:
  %p = call ptr @reify_convT64(i64 %x)
  br label %second
g:
  br label %second
second:
  %data = phi ptr [ %p, %e ], [ null, %g ]
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
