; By address: the source need not be readable behind the value.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define i64 @f(ptr %src) {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT
; CHECK: load i64
  %b = call ptr @reify_convT(ptr @T, ptr %src)
  %p = getelementptr i8, ptr %b, i64 20
  %r = load i64, ptr %p
  ret i64 %r
}
declare ptr @reify_convT(ptr, ptr)
