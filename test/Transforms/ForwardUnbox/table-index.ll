; The runtime's table at an index: the value is the index.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


@reify_staticuint64s = external constant [256 x i64]
define i8 @array(i8 %c) {
; CHECK-LABEL: @array(
; CHECK-NOT: load
; CHECK: [[R:%.*]] = trunc i64 %i to i8
; CHECK: ret i8 [[R]]
  %i = zext i8 %c to i64
  %p = getelementptr [256 x i64], ptr @reify_staticuint64s, i64 0, i64 %i
  %r = load i8, ptr %p
  ret i8 %r
}
define i8 @bytes(i8 %c) {
; CHECK-LABEL: @bytes(
; CHECK-NOT: load
; CHECK: lshr i64 {{.*}}, 3
  %i = zext i8 %c to i64
  %o = shl i64 %i, 3
  %p = getelementptr i8, ptr @reify_staticuint64s, i64 %o
  %r = load i8, ptr %p
  ret i8 %r
}
