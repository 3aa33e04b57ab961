; In unreachable code a box may be made of what is read from it.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define i64 @f() {
; CHECK-LABEL: @f(
; CHECK: load i64
  ret i64 0
dead:
  %b = call ptr @reify_convT64(i64 %r)
  %r = load i64, ptr %b
  br label %dead
}
declare ptr @reify_convT64(i64)
