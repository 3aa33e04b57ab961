; The copy is volatile.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  call void @llvm.memcpy.p0.p0.i64(ptr @cache, ptr %d, i64 8, i1 true)
  %v = load i64, ptr %d
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
@cache = global i64 0
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
