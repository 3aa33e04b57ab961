; The same of a pure box in an array, or in the receiver itself.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_convT64
define void @f(ptr %fn, i64 %v) {
  %a = alloca [2 x ptr]
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %a
  call void %fn(ptr %a) "reify-noescape"
  ret void
}
declare ptr @reify_convT64(i64)
