; The values are in memory that may change.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: load {{.*}}ptr %
@t = external constant [80 x i8]
define i64 @f(i1 %c, ptr %p, ptr %q) {
  %a = call ptr @reify_convT(ptr @t, ptr %p)
  %b = call ptr @reify_convT(ptr @t, ptr %q)
  %s = select i1 %c, ptr %a, ptr %b
  %r = load i64, ptr %s
  ret i64 %r
}
declare ptr @reify_convT(ptr, ptr)
