; A fresh object may be written; what is not known of its type is assumed.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK-NEXT: %box = alloca [24 x i8], align 16
; CHECK-NEXT: call void @llvm.lifetime.start
; CHECK-NEXT: store i64 %v, ptr %box
; CHECK-NEXT: call void @writes(ptr %box)
define void @f(i64 %v) {
  %b = call ptr @reify_newobject(ptr @Unknown, i64 24)
  store i64 %v, ptr %b
  call void @writes(ptr %b)
  ret void
}
; CHECK-LABEL: define void @aligned(
; CHECK-NEXT: %box = alloca [64 x i8], align 64
define void @aligned(i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 64)
  call void @writes(ptr %b)
  ret void
}
; LLVM may know a better alignment from the call.
; CHECK-LABEL: define void @call_aligned(
; CHECK-NEXT: %box = alloca [64 x i8], align 128
define void @call_aligned(i64 %v) {
  %b = call align 128 ptr @reify_newobject(ptr @T, i64 64)
  call void @writes(ptr %b)
  ret void
}
@T = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 64, i64 0, i32 0, i8 0, i8 64, i8 64, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Unknown = external constant i8
declare void @writes(ptr nocapture)
declare ptr @reify_newobject(ptr, i64)
