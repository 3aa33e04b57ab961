; The frame is gone before the method runs.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_convT64
define void @f(ptr %fn) {
  %v = load i64, ptr %fn
  %b = call ptr @reify_convT64(i64 %v)
  musttail call void @method(ptr %b)
  ret void
}
declare void @method(ptr) "reify-noescape"
declare ptr @reify_convT64(i64)
