; Without the pass, -O2 keeps the object and hands over its destructor.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: call {{.*}}@reify_newobject
; CHECK: call {{.*}}@reify_setfinalizer
define void @f(i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @reads(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
