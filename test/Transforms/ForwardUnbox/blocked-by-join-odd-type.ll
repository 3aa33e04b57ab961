; A type with padding.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: load {{.*}}ptr %
define i7 @f(i1 %c, i64 %v, i64 %w) {
  %a = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_convT64(i64 %w)
  %s = select i1 %c, ptr %a, ptr %b
  %r = load i7, ptr %s
  ret i7 %r
}
declare ptr @reify_convT64(i64)
