; What stands at address 0 may be read: it is not the word zero.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline null_pointer_is_valid {
  call void @opaque()
  %v = load i64, ptr %d
  ret i64 %v
}

define i64 @caller(i64 %x) {
; CHECK-LABEL: @caller(
; CHECK: call i64 @f({{.*}}, ptr %b
; CHECK: call i64 @f({{.*}}, ptr null
  %b = call ptr @reify_convT64(i64 %x)
  %r = call i64 @f(ptr @T, ptr %b)
  %n = call i64 @f(ptr @T, ptr null)
  %s = add i64 %r, %n
  ret i64 %s
}
@T = constant i64 0
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
