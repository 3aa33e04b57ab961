; A function of that name and another type is none of the runtime's.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_convT64
define i1 @f(ptr %t, ptr %other, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i1 @reify_efaceeq(ptr %t, ptr %b, ptr %other)
  ret i1 %r
}
declare ptr @reify_convT64(i64)
declare i1 @reify_efaceeq(ptr, ptr, ptr)
