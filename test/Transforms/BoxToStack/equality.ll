; A comparison of values keeps no address of a pure box.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="call ptr"
; CHECK-LABEL: define i1 @f(
; CHECK: store i64 %v, ptr %box
; CHECK: call i1 @reify_efaceeq(ptr %t, ptr %box, ptr %other, i32 0)
define i1 @f(ptr %t, ptr %other, i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i1 @reify_efaceeq(ptr %t, ptr %b, ptr %other, i32 0)
  ret i1 %r
}
declare ptr @reify_convT64(i64)
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
