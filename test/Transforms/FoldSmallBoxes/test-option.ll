; With -reify-test-small-boxes, the box is made where the integer is not small; a second run does not test again.
; RUN: %opt -reify-test-small-boxes -passes='function(reify-fold-small-boxes,reify-fold-small-boxes)' %s | FileCheck %s

define ptr @f(i64 noundef %v) {
; CHECK-LABEL: @f(
; CHECK: %[[S:.*]] = icmp ult i64 %v, 256
; CHECK-NEXT: br i1 %[[S]], label %[[SMALL:.*]], label %[[LARGE:[^ ]*]]
; CHECK: [[SMALL]]:
; CHECK-NEXT: getelementptr inbounds [256 x i64], ptr @reify.staticuint64s, i64 0, i64 %v
; CHECK: [[LARGE]]:
; CHECK-NEXT: call ptr @reify_convT64(i64 %v)
; CHECK-NEXT: br
; CHECK: phi ptr
; CHECK-NEXT: ret ptr
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
define ptr @poison(i64 %v) {
; CHECK-LABEL: @poison(
; CHECK: %[[F:.*]] = freeze i64 %v
; CHECK: icmp ult i64 %[[F]], 256
; CHECK: call ptr @reify_convT64(i64 %[[F]])
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
