; The runtime runs its destructor.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="%box"
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: captured by argument 1 of 'reify_setfinalizer'
; CHECK: call{{.*}} ptr @reify_
define void @f() {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  call void @reify_setfinalizer(ptr %b, ptr @reads)
  ret void
}
@T = external constant i8
declare ptr @reify_newobject(ptr, i64)
declare void @reify_setfinalizer(ptr, ptr)
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT64(i64)
