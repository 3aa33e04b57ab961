; Handed over again and again.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; RUN: %opt -passes=reify-box-to-stack -pass-remarks-missed=reify-box-to-stack -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: box stays on the heap: it has a destructor, and may be made again before the function ends
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_newobject
; CHECK: @reify_setfinalizer
; CHECK-NOT: call void @destroy
define void @f(i64 %v, i1 %c) {
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  br label %loop
loop:
  call void @reify_setfinalizer(ptr %b, ptr @destroy)
  br i1 %c, label %loop, label %out
out:
  ret void
}
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8 } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25 }
declare ptr @reify_newobject(ptr, i64) nounwind
declare void @reify_setfinalizer(ptr, ptr)
declare void @destroy(ptr noundef nocapture) nounwind
