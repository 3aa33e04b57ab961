; One word serves two reads.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK-COUNT-1: select i1 %c, i64
; CHECK-NOT: select i1 %c, i64
; CHECK-NOT: load
; CHECK: ret
define i64 @f(i1 %c, i64 %v, i64 %w) {
  %a = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %w)
  %s = select i1 %c, ptr %a, ptr %b
  %r = load i64, ptr %s
  call void @keep(ptr %s)
  %t = load i64, ptr %s
  %u = add i64 %r, %t
  ret i64 %u
}
declare void @keep(ptr)
declare ptr @reify_convT64(i64)
