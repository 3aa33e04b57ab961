; The words are stored where the box was; nobody else may see the slot.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s
; CHECK-LABEL: define void @one(
; CHECK-NEXT: %box = alloca [8 x i8], align 8
; CHECK-NEXT: call void @llvm.lifetime.start
; CHECK-NEXT: store i64 %v, ptr %box, align 8
; CHECK-NEXT: call void @reads(ptr %box)
; CHECK-NEXT: call void @llvm.lifetime.end
; CHECK-NEXT: ret void
define void @one(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  call void @reads(ptr %b)
  ret void
}
; CHECK-LABEL: define void @two(
; CHECK-NEXT: %box = alloca [16 x i8], align 16
; CHECK: store i64 %v, ptr %box, align 16
; CHECK-NEXT: [[P:%[0-9]+]] = getelementptr i8, ptr %box, i64 8
; CHECK-NEXT: store i64 1, ptr [[P]], align 8
define void @two(i64 %v) {
  %b = call ptr @reify_convT128(i64 %v, i64 1)
  call void @reads(ptr %b)
  ret void
}
; CHECK-LABEL: define void @slice(
; CHECK-NEXT: %box = alloca [24 x i8], align 8
; CHECK: store ptr %p, ptr %box, align 8
; CHECK: store i64 3, ptr %{{[0-9]+}}, align 8
; CHECK: store i64 4, ptr %{{[0-9]+}}, align 8
define void @slice(ptr %p) {
  %b = call ptr @reify_convTslice(ptr %p, i64 3, i64 4)
  call void @reads(ptr %b)
  ret void
}
; CHECK-LABEL: define void @small(
; CHECK-NEXT: %box = alloca [2 x i8], align 2
define void @small(i16 %v) {
  %b = call ptr @reify_convT16(i16 %v)
  call void @reads(ptr %b)
  ret void
}
declare void @reads(ptr nocapture readonly)
declare ptr @reify_convT16(i16)
declare ptr @reify_convT64(i64)
declare ptr @reify_convT128(i64, i64)
declare ptr @reify_convTslice(ptr, i64, i64)
