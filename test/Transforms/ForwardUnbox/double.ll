; A floating-point value comes back by bitcast.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define double @f(i64 %v) {
; CHECK-LABEL: @f(
; CHECK-NOT: load
; CHECK: [[R:%.*]] = bitcast i64 %v to double
; CHECK: ret double [[R]]
  %b = call ptr @reify_convT64(i64 %v)
  %r = load double, ptr %b
  ret double %r
}
declare ptr @reify_convT64(i64)
