; Named by -reify-skip.
; RUN: %opt -passes=reify-box-to-stack -reify-skip=f %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
