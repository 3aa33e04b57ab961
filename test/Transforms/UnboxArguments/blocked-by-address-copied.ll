; The value is copied out of the box as a whole.
; RUN: %opt -passes=reify-unbox-arguments -pass-remarks-missed=reify %s 2>&1 | FileCheck %s
; CHECK: stays boxed: it is copied as a whole
; CHECK: define internal i64 @f(ptr %t, ptr %d)
; CHECK: call i64 @f(ptr @T, ptr %b)
define internal i64 @f(ptr %t, ptr %d) noinline {
  %copy = alloca [24 x i8], align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %copy, ptr %d, i64 24, i1 false)
  %r = call i64 @sum(ptr %copy)
  ret i64 %r
}
declare i64 @sum(ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
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
