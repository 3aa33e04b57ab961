; A call that does not return, but may throw.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: invoke void @work()
; CHECK: unwind.destroy:
; CHECK: call void @destroy(ptr %box)
; CHECK: resume
define void @f(i64 %v) personality ptr @__gxx_personality_v0 {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @work() noreturn
  unreachable
}
declare i32 @__gxx_personality_v0(...)
declare void @work()
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
