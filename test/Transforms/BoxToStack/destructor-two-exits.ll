; One way constructs it, one does not; both end the function.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define i32 @f(
; CHECK: store i1 false, ptr %made
; CHECK: yes:
; CHECK: store i1 true, ptr %made
; CHECK: br label %[[EXIT:.*]]
; CHECK: no:
; CHECK-NEXT: br label %[[EXIT]]
; CHECK: [[EXIT]]:
; CHECK-NEXT: %[[R:.*]] = phi i32 [ 1, %yes ], [ 2, %no ]
; CHECK: load i1, ptr %made
; CHECK: call void @destroy(ptr %box)
; CHECK: ret i32 %[[R]]
; CHECK-NOT: call void @destroy
define i32 @f(i64 %v, i1 %c) {
  br i1 %c, label %yes, label %no
yes:
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  store i64 %v, ptr %b
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @reads(ptr %b)
  ret i32 1
no:
  ret i32 2
}
declare void @reads(ptr nocapture readonly) nounwind
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
