; What an object holds is decided on once its destructor is called by name.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NOT: @reify_
; CHECK: store i64 %v, ptr %[[H:box[0-9]*]]
; CHECK: store ptr %[[H]], ptr %[[B:box[0-9]*]]
; CHECK: call void @destroy(ptr %[[B]])
; CHECK: ret void
define void @f(i64 %v) {
  %h = call ptr @reify_convT64(i64 %v)
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store ptr %h, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @reads(ptr %b)
  ret void
}
define internal void @destroy(ptr %p) nounwind noinline {
  %h = load ptr, ptr %p
  %v = load i64, ptr %h
  store i64 %v, ptr @sum
  ret void
}
define internal void @reads(ptr %p) nounwind noinline {
  ret void
}
@sum = global i64 0
declare ptr @reify_convT64(i64) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
