; A copy out of a box is stores of its words.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


define void @f(ptr %to, i64 %lo, i64 %hi) {
; CHECK-LABEL: @f(
; CHECK-NOT: memcpy
; CHECK: store i64 %lo, ptr %to, align 8
; CHECK: [[T:%.*]] = trunc i64 %hi to i32
; CHECK: [[P:%.*]] = getelementptr i8, ptr %to, i64 8
; CHECK: store i32 [[T]], ptr [[P]], align 8
; CHECK-NEXT: ret void
  %b = call ptr @reify_convT128(i64 %lo, i64 %hi)
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %to, ptr align 8 %b, i64 12, i1 false)
  ret void
}
declare ptr @reify_convT128(i64, i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
