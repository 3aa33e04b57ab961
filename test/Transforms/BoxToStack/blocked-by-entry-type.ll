; Another function of that name.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; CHECK: call{{.*}} ptr @reify_
define void @f(i32 %v) {
  %b = call ptr @reify_convT64(i32 %v)
  call void @reads(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i32)
