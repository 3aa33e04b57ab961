; The promise is about arguments.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call ptr @reify_convT64
define void @f(ptr %fn, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void %fn(ptr %b) "reify-noescape" [ "user"(ptr %b) ]
  ret void
}
declare ptr @reify_convT64(i64)
