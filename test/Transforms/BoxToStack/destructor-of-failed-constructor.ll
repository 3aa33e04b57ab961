; The constructor throws: nothing was made. The other way, what is made is destroyed.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: store i1 false, ptr %made
; CHECK: invoke void @constructor(ptr %box)
; CHECK: ok:
; CHECK-NEXT: store i1 true, ptr %made
; CHECK: call void @destroy(ptr %box)
; CHECK: ret void
; CHECK: bad:
; CHECK: %[[MADE:.*]] = load i1, ptr %made
; CHECK-NEXT: br i1 %[[MADE]]
; CHECK: call void @destroy(ptr %box)
; CHECK: resume
define void @f(i64 %v) personality ptr @__gxx_personality_v0 {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  invoke void @constructor(ptr %b) to label %ok unwind label %bad
ok:
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @reads(ptr %b)
  ret void
bad:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}
declare void @reads(ptr nocapture readonly) nounwind
declare i32 @__gxx_personality_v0(...)
declare void @constructor(ptr nocapture)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
