; What is noted at a call that may throw stays there.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: invoke i64 @work() #[[#]]
; CHECK-NEXT: unwind label %unwind.destroy, !range ![[#]], !note ![[#]]
define void @f(i64 %v) personality ptr @__gxx_personality_v0 {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  %r = call i64 @work() "reify-x", !note !0, !range !1
  call void @reads(ptr %b)
  ret void
}
declare i64 @work()
!0 = !{!"x"}
!1 = !{i64 0, i64 9}
declare i32 @__gxx_personality_v0(...)
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
