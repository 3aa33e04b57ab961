; Of two objects the one that holds the other is destroyed first.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NOT: @reify_
; CHECK: call void @destroy(ptr
; CHECK: call void @destroy2(ptr
; CHECK: ret void
define void @f(i64 %v) {
  %h = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %h
  call void @reify_setfinalizer(ptr %h, ptr @destroy2)
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store ptr %h, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  ret void
}
define internal void @destroy(ptr %p) nounwind noinline {
  %h = load ptr, ptr %p
  %v = load i64, ptr %h
  store i64 %v, ptr @sum
  ret void
}
define internal void @destroy2(ptr %p) nounwind noinline {
  store i64 0, ptr %p
  ret void
}
@sum = global i64 0
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
