; Read below tests of the type, as several types of one size; nil has no value.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline {
; CHECK-LABEL: define internal i64 @f(ptr %t, i64 %0)
  %is = icmp eq ptr %t, @T
  br i1 %is, label %yes, label %no
yes:
  call void @opaque()
  %v = load i64, ptr %d
  ret i64 %v
no:
  %is2 = icmp eq ptr %t, @U
  br i1 %is2, label %second, label %none
second:
  %p = getelementptr i8, ptr %d, i64 4
  %w = load i32, ptr %p
  %e = zext i32 %w to i64
  ret i64 %e
none:
  ret i64 0
}

define i64 @caller(i64 %x) {
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @f(ptr @T, ptr %b)
  ret i64 %r
}

define i64 @caller2(i64 %x) {
; CHECK-LABEL: @caller2(
; CHECK: call i64 @f(ptr @U, i64 %x)
; CHECK: call i64 @f(ptr null, i64 0)
; CHECK: call i64 @f(ptr @T, i64 4711)
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @f(ptr @U, ptr %b)
  %s = call i64 @f(ptr null, ptr null)
  %u = call i64 @f(ptr @T, ptr @const)
  ret i64 %r
}
@const = private constant i64 4711
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
