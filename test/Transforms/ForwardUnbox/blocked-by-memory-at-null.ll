; Nil is read as well, where memory stands at address 0.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: load {{.*}}ptr %
define i64 @f(i1 %c, i64 %v) null_pointer_is_valid {
  %a = call ptr @reify_convT64(i64 %v)
  %s = select i1 %c, ptr %a, ptr null
  %r = load i64, ptr %s
  ret i64 %r
}
declare ptr @reify_convT64(i64)
