; The result of one call is what another boxes.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %v = load i64, ptr %d
  ret i64 %v
}

define i64 @caller(i64 %x) {
; CHECK-LABEL: @caller(
; CHECK-NEXT: %r = call i64 @f(ptr @T, i64 %x)
; CHECK-NEXT: %s = call i64 @f(ptr @T, i64 %r)
; CHECK-NEXT: %t = call i64 @f(ptr @T, i64 %r)
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @f(ptr @T, ptr %b)
  %c = call ptr @reify_convT64(i64 %r)
  %s = call i64 @f(ptr @T, ptr %c)
  %t = call i64 @f(ptr @T, ptr %c)
  ret i64 %t
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
