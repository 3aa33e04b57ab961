; By address: the load moves to the box, where the source still has the value. The alignment is the type's, not the box's.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 4, i8 4, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define i32 @f(ptr %src) {
; CHECK-LABEL: @f(
; CHECK-NEXT: [[P:%.*]] = getelementptr i8, ptr %src, i64 8
; CHECK-NEXT: [[R:%.*]] = load i32, ptr [[P]], align 4
; CHECK-NEXT: %b = call ptr @reify_convT(
; CHECK: store i32 1, ptr %p
; CHECK-NOT: load
; CHECK: ret i32 [[R]]
  %b = call ptr @reify_convT(ptr @T, ptr %src)
  %p = getelementptr i8, ptr %src, i64 8
  store i32 1, ptr %p
  %q = getelementptr i8, ptr %b, i64 8
  %r = load i32, ptr %q, align 8
  ret i32 %r
}
declare ptr @reify_convT(ptr, ptr)
