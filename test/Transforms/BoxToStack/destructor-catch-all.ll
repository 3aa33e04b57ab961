; A handler of all exceptions ends in an exit like any other.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: invoke void @may_throw(ptr %box)
; CHECK: ok:
; CHECK-NEXT: br label %[[EXIT:.*]]
; CHECK: catch ptr null
; CHECK: call void @reads(ptr %box)
; CHECK-NEXT: br label %[[EXIT]]
; CHECK-NOT: @destroy
; CHECK: [[EXIT]]:
; CHECK: call void @destroy(ptr %box)
; CHECK: ret void
; CHECK-NOT: call void @destroy
define void @f(i64 %v) personality ptr @__gxx_personality_v0 {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  invoke void @may_throw(ptr %b) to label %ok unwind label %bad
ok:
  ret void
bad:
  %e = landingpad { ptr, i32 } catch ptr null
  call void @reads(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly) nounwind
declare void @may_throw(ptr nocapture readonly)
declare i32 @__gxx_personality_v0(...)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
