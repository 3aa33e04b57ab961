; The size of the type is not known here.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
; CHECK: define internal i64 @f(ptr %t, ptr %d)
; CHECK: call i64 @f(ptr @T, ptr %b)
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %p = getelementptr i8, ptr %d, i64 16
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
@T = external constant [80 x i8]
@n = private constant [2 x i8] c"T\00"
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
