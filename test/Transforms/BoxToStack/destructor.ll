; The destructor runs where the function ends.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: %made = alloca i1
; CHECK: store i1 false, ptr %made
; CHECK: %box = alloca [8 x i8], align 16
; CHECK: store i64 %v, ptr %box
; CHECK: store i1 true, ptr %made
; CHECK-NOT: lifetime
; CHECK: call void @reads(ptr %box)
; CHECK: %[[MADE:.*]] = load i1, ptr %made
; CHECK: br i1 %[[MADE]], label %[[THEN:.*]], label %[[END:.*]]
; CHECK: [[THEN]]:
; CHECK-NEXT: call void @destroy(ptr %box)
; CHECK-NEXT: br label %[[END]]
; CHECK: [[END]]:
; CHECK-NEXT: ret void
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
