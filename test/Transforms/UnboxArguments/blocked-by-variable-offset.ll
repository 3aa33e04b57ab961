; A read is at an offset that is not known.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %i = ptrtoint ptr %t to i64
  %p = getelementptr i8, ptr %d, i64 %i
  %l = load i8, ptr %p
  %v = zext i8 %l to i64
  ret i64 %v
}

define i64 @caller(i64 %x) {
; CHECK-LABEL: @caller(
; CHECK: call i64 @f({{.*}}, ptr %b
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @f(ptr @T, ptr %b)
  ret i64 %r
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
