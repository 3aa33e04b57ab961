; The youngest first.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NOT: call ptr @reify_newobject
; CHECK: call void @destroy2(ptr %[[C:box.*]])
; CHECK-NEXT: br
; CHECK: call void @destroy(ptr %[[B:box.*]])
; CHECK-NEXT: br
; CHECK: ret void
define void @f(i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  %c = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %c
  call void @reify_setfinalizer(ptr %c, ptr @destroy2)
  call void @reads(ptr %b)
  call void @reads(ptr %c)
  ret void
}
declare void @destroy2(ptr nocapture) nounwind
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
