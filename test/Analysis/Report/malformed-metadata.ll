; Metadata comes from files: what does not fit is as if it were not there.
; RUN: %opt -passes=reify-report -reify-stats -disable-output %s 2>&1 | FileCheck %s
; CHECK: reify: calls: 0 devirtualized, 0 left
; CHECK-NEXT: reify: boxes: 0 removed, 0 constant, 1 left
define void @f(ptr %fn) {
  call void %fn(), !reify.dispatch !1
  %a = call ptr @reify_convT64(i64 1), !reify.box !1
  ret void
}
!reify.sites = !{!1}
!reify.constants = !{!1}
!1 = !{!"x"}
declare ptr @reify_convT64(i64)
