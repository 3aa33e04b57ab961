; Where it is nil nothing is read.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK-NOT: load
; CHECK: ret
define i64 @f(i1 %c, i64 %v) {
  %a = call ptr @reify_convT64(i64 %v)
  %s = select i1 %c, ptr %a, ptr null
  %r = load i64, ptr %s
  ret i64 %r
}
declare ptr @reify_convT64(i64)
