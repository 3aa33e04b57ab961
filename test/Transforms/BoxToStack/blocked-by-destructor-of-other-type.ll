; A function that is called in another way.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it has a destructor, and which is not known here
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_newobject
; CHECK: @reify_setfinalizer
; CHECK-NOT: call void @destroy
define void @f(i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroys)
  call void @reads(ptr %b)
  ret void
}
declare i32 @destroys(ptr) nounwind
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
