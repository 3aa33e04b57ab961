; A pure box as an argument, not as the receiver: the method may box what it
; reads there, and reify-reuse-boxes makes that the same box.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_convT64
define void @f(ptr %fn, ptr %self, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void %fn(ptr %self, ptr %b) "reify-noescape"
  ret void
}
declare ptr @reify_convT64(i64)
