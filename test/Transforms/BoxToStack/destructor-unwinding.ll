; An exception passes through the function: it has to be seen.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-SAME: personality ptr @__gxx_personality_v0
; CHECK: {{^}}  call void @work()
; CHECK: invoke void @may_throw(ptr %box)
; CHECK-NEXT: to label %{{.*}} unwind label %unwind.destroy
; CHECK: {{^}}  call void @reads(ptr %box)
; CHECK: call void @destroy(ptr %box)
; CHECK: ret void
; CHECK: unwind.destroy:
; CHECK-NEXT: %[[E:.*]] = landingpad { ptr, i32 }
; CHECK-NEXT: cleanup
; CHECK: call void @destroy(ptr %box)
; CHECK: resume { ptr, i32 } %[[E]]
define void @f(i64 %v) {
  call void @work()
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @may_throw(ptr %b)
  call void @reads(ptr %b)
  ret void
}
define void @other() personality ptr @__gxx_personality_v0 {
  ret void
}
declare void @reads(ptr nocapture readonly) nounwind
declare void @may_throw(ptr nocapture readonly)
declare i32 @__gxx_personality_v0(...)
declare void @work()
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
