; The source is read where the box was made, not later.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NEXT: %box = alloca [40 x i8], align 8
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr align 8 %box, ptr align 8 %v, i64 40, i1 false)
; CHECK-NEXT: store i64 1, ptr %v
; CHECK-NEXT: call void @reads(ptr %box)
; CHECK-NEXT: call void @llvm.lifetime.end
define void @f(ptr %v) {
  %b = call ptr @reify_convT(ptr @T, ptr %v)
  store i64 1, ptr %v
  call void @reads(ptr %b)
  ret void
}
@T = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 40, i64 0, i32 0, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT(ptr, ptr)
