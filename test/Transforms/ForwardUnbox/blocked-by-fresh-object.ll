; A fresh object is written after it is made.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s

@T.name = private constant [2 x i8] c"T\00"
@T = linkonce_odr constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @T.name, ptr null, ptr null, ptr null, ptr null }

define i64 @f() {
; CHECK-LABEL: @f(
; CHECK: load i64
  %b = call ptr @reify_newobject(ptr @T, i64 8)
  %r = load i64, ptr %b
  ret i64 %r
}
declare ptr @reify_newobject(ptr, i64)
