; Each argument by itself; attributes of the others stay theirs.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr nonnull %d, ptr nocapture readonly %q, ptr %e) noinline {
; CHECK: define internal i64 @f(i64 %0, ptr {{.*}}readonly{{.*}} %q, i64 %1)
  call void @opaque()
  %v = load i64, ptr %d
  %w = load i64, ptr %e
  %x = load i64, ptr %q
  %s = add i64 %v, %w
  %u = add i64 %s, %x
  ret i64 %u
}
define i64 @caller(i64 %x, ptr %q) {
; CHECK-LABEL: @caller(
; CHECK: call i64 @f(i64 %x, ptr nonnull %q, i64 1)
  %b = call ptr @reify_convT64(i64 %x)
  %c = call ptr @reify_convT64(i64 1)
  %r = call i64 @f(ptr %b, ptr nonnull %q, ptr %c)
  ret i64 %r
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
