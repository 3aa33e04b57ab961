; Blocks that a call splits are named anew in those that follow.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define i32 @f(
; CHECK: phi i32 [ 1, %{{.*}} ], [ 2, %no ]
define i32 @f(i64 %v, i1 %c) personality ptr @__gxx_personality_v0 {
  br i1 %c, label %yes, label %no
yes:
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  call void @work()
  call void @work()
  br label %out
no:
  br label %out
out:
  %r = phi i32 [ 1, %yes ], [ 2, %no ]
  ret i32 %r
}
declare void @work()
declare i32 @__gxx_personality_v0(...)
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
