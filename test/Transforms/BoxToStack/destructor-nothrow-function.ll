; An exception that would leave the function ends the program: no landing pad, whatever is called.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NOT: invoke
; CHECK: call void @may_throw(ptr %box)
; CHECK-NOT: landingpad
; CHECK: call void @destroy(ptr %box)
; CHECK: ret void
define void @f(i64 %v) nounwind {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @may_throw(ptr %b)
  ret void
}
declare void @may_throw(ptr nocapture readonly)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
