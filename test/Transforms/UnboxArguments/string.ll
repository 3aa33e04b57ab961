; A string is two words, and a copy out of the box a read.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %d, ptr %out) noinline {
; CHECK-LABEL: define internal i64 @f(ptr %0, i64 %1, ptr %out)
  call void @llvm.memcpy.p0.p0.i64(ptr %out, ptr %d, i64 16, i1 false)
  %p = getelementptr i8, ptr %d, i64 8
  %v = load i64, ptr %p
  ret i64 %v
}
define i64 @caller(ptr %s, i64 %n, ptr %out) {
; CHECK-LABEL: @caller(
; CHECK-NEXT: {{.*}}call i64 @f(ptr %s, i64 %n, ptr %out)
  %b = call ptr @reify_convTstring(ptr %s, i64 %n)
  %r = call i64 @f(ptr %b, ptr %out)
  ret i64 %r
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
