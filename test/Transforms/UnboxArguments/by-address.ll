; A small value that is boxed by address is read where it was boxed: it is written later.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
; CHECK-LABEL: define internal i64 @f(ptr %t, i64 %0, i64 %1, i64 %2)
; CHECK: [[SLOT:%[0-9]+]] = alloca [24 x i8], align 8
; CHECK: store i64 %0,
; CHECK: store i64 %1,
; CHECK: store i64 %2,
; CHECK: %d = call ptr @reify_convT(ptr @T, ptr [[SLOT]])
; CHECK: call void @opaque()
; CHECK: load i64, ptr %d
; CHECK-LABEL: define i64 @caller(
; CHECK-COUNT-3: load i64,
; CHECK-NOT: reify_convT
; CHECK: store i64 1, ptr %p
; CHECK-NOT: load
; CHECK: call i64 @f(ptr @T, i64 %{{.*}}, i64 %{{.*}}, i64 %{{.*}})
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
@T = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @n, ptr null, ptr @n, ptr null, ptr null }
@n = private constant [2 x i8] c"T\00"
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
