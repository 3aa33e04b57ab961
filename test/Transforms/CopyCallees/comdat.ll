; The copy is in no group: the linker would drop it with the group.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: define linkonce_odr hidden i64 @reads({{.*}} comdat {
; CHECK: define internal i64 @reads.copy(
; CHECK-NOT: comdat
; CHECK: ret
$reads = comdat any
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr hidden i64 @reads(ptr %p) noinline comdat {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
