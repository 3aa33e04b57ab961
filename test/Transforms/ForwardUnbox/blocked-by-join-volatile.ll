; The load must happen.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: load volatile
define i64 @f(i1 %c, i64 %v, i64 %w, ptr %p) {
  %a = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %w)
  %s = select i1 %c, ptr %a, ptr %b
  %r = load volatile i64, ptr %s
  ret i64 %r
}
declare ptr @reify_convT64(i64)
