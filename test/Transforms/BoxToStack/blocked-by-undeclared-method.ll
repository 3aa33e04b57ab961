; One of two interface calls has no promise.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_convT64
define void @f(ptr %fn, ptr %other, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void %fn(ptr %b) "reify-noescape"
  call void %other(ptr %b)
  ret void
}
declare ptr @reify_convT64(i64)
