; The size of the object is not constant.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it has a size that is not known here
; CHECK: call{{.*}} ptr @reify_
define void @f(i64 %n) {
  %b = call ptr @reify_newobject(ptr @T, i64 %n)
  call void @reads(ptr %b)
  ret void
}
@T = external constant i8
declare ptr @reify_newobject(ptr, i64)
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
