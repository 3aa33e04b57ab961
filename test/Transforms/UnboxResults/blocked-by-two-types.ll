; Boxes of two types.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
; CHECK-LABEL: @f(
; CHECK-NOT: unboxed
; CHECK: call ptr @reify_convT64(
  %c = icmp eq i64 %x, 0
  br i1 %c, label %a, label %b
a:
  %p = call ptr @reify_convT64(i64 %x)
  %hp = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %p, 1
  ret { ptr, ptr } %hp
b:
  %q = call ptr @reify_convT64(i64 5000)
  %hq = insertvalue { ptr, ptr } { ptr @U, ptr poison }, ptr %q, 1
  ret { ptr, ptr } %hq
}

define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
; CHECK-NOT: unboxed
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
