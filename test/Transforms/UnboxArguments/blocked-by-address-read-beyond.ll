; The function reads more than the value has.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
; CHECK: define internal i64 @f(ptr %t, ptr %d)
; CHECK: call i64 @f(ptr @T, ptr %b)
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %p = getelementptr i8, ptr %d, i64 24
  %v = load i64, ptr %d
  %w = load i32, ptr %p
  %x = zext i32 %w to i64
  %r = add i64 %v, %x
  ret i64 %r
}
define i64 @caller(ptr %p) {
  %b = call ptr @reify_convT(ptr @T, ptr %p)
  store i64 1, ptr %p
  %r = call i64 @f(ptr @T, ptr %b)
  ret i64 %r
}
@T = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @n, ptr null, ptr @n, ptr null, ptr null }
@n = private constant [2 x i8] c"T\00"
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
