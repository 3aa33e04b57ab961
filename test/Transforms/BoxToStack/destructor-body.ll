; What the body of the destructor does is looked at.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NOT: @reify_newobject
; CHECK: call void @destroy(ptr %box)
define void @f(i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @reads(ptr %b)
  ret void
}
define internal void @destroy(ptr %p) nounwind noinline {
  %q = load ptr, ptr %p
  call void @frees(ptr %q)
  store i64 0, ptr %p
  ret void
}
declare void @frees(ptr) nounwind
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
