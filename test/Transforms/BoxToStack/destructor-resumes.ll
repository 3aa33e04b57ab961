; With what goes on already after an exception: one way out.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: invoke void @work()
; CHECK-NEXT: to label %{{.*}} unwind label %unwind.destroy
; CHECK: bad:
; CHECK-NEXT: %e = landingpad
; CHECK: br label %exit.destroy
; CHECK: unwind.destroy:
; CHECK: br label %exit.destroy
; CHECK: exit.destroy:
; CHECK-NEXT: %[[E:.*]] = phi { ptr, i32 } [ %e, %bad ], [ %{{.*}}, %unwind.destroy ]
; CHECK: call void @destroy(ptr %box)
; CHECK: resume { ptr, i32 } %[[E]]
; CHECK-NOT: resume
define void @f(i64 %v) personality ptr @__gxx_personality_v0 {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  invoke void @may_throw(ptr %b) to label %ok unwind label %bad
ok:
  call void @work()
  ret void
bad:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}
declare void @may_throw(ptr nocapture readonly)
declare void @work()
declare i32 @__gxx_personality_v0(...)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
