; The destructor that a box hands over: on the stack, a call of the copy destroys it.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: define void @f(
; CHECK: call void @reify_setfinalizer(ptr %b, ptr @destroy.copy)
; CHECK: define linkonce_odr void @destroy(
; CHECK: define internal void @destroy.copy(ptr %p)
define void @f(i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @reads(ptr %b)
  ret void
}
define linkonce_odr void @destroy(ptr %p) nounwind noinline {
  store i64 0, ptr %p
  ret void
}
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
