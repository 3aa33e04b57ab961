; What an object holds may be kept by its destructor: the object is in the frame, the box in it is not.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it escapes: captured from memory by argument 1 of 'destroy'
; CHECK-LABEL: @f(
; CHECK: %h = call ptr @reify_convT64
; CHECK: store ptr %h, ptr %box
; CHECK: call void @destroy(ptr %box)
define void @f(i64 %v) {
  %h = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store ptr %h, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @reads(ptr %b)
  ret void
}
declare ptr @reify_convT64(i64) nounwind
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
