; The box is made by a call that has a way for exceptions.
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
define i64 @caller(ptr %p) personality ptr @__gxx_personality_v0 {
  %b = invoke ptr @reify_convT(ptr @T, ptr %p) to label %ok unwind label %bad
ok:
  %r = call i64 @f(ptr @T, ptr %b)
  ret i64 %r
bad:
  %l = landingpad { ptr, i32 } cleanup
  ret i64 0
}
declare i32 @__gxx_personality_v0(...)
@T = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 1, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @n, ptr null, ptr @n, ptr null, ptr null }
@n = private constant [2 x i8] c"T\00"
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
