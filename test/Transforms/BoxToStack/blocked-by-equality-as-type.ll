; Only values are compared: a type is asked, by functions of its own.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK: call ptr @reify_convT64(
define i1 @f(ptr %p, ptr %q, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i1 @reify_efaceeq(ptr %b, ptr %p, ptr %q, i32 0)
  ret i1 %r
}
declare ptr @reify_convT64(i64)
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
