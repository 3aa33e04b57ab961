; The size of the type is not known.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it has a size that is not known here
; CHECK: call{{.*}} ptr @reify_
define void @f(ptr %v) {
  %b = call ptr @reify_convT(ptr @T, ptr %v)
  call void @reads(ptr %b)
  ret void
}
@T = external constant i8
declare ptr @reify_convT(ptr, ptr)
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
