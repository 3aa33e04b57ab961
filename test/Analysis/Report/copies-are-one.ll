; What inlining or unrolling copies is one site; what has no number is one each.
; RUN: %opt -passes=reify-report -reify-stats -disable-output %s 2>&1 | FileCheck %s
; CHECK: reify: calls: 1 devirtualized, 2 left
; CHECK-NEXT: reify: boxes: 0 removed, 0 constant, 1 left
define void @f(ptr %tab, ptr %data) {
  %slot = getelementptr i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, !invariant.load !9
  call void %fn(ptr %data), !reify.dispatch !1
  call void %fn(ptr %data), !reify.dispatch !1
  call void %fn(ptr %data)
  %a = call ptr @reify_convT64(i64 1), !reify.box !2
  %b = call ptr @reify_convT64(i64 1), !reify.box !2
  ret void
}
!reify.sites = !{!0}
!0 = !{i64 3, i64 1}
!1 = !{!"Shape", !"area", i32 0, i64 77}
!2 = !{i64 78}
!9 = !{}
declare ptr @reify_convT64(i64)
