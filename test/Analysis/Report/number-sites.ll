; Numbers are given once a step, are kept, and differ.
; RUN: %opt -passes=reify-number-sites %s -o %t1
; RUN: %opt -passes=reify-number-sites,reify-number-sites %s -o %t2
; RUN: cmp %t1 %t2
; RUN: FileCheck %s --input-file=%t1
; CHECK: call void %fn(), !reify.dispatch [[D:![0-9]+]]
; CHECK: call ptr @reify_convT64(i64 1), !reify.box [[A:![0-9]+]]
; CHECK: call ptr @reify_convT64(i64 2), !reify.box [[KEPT:![0-9]+]]
; CHECK: !reify.sites = !{[[S:![0-9]+]]}
; CHECK: [[S]] = !{i64 1, i64 2}
; CHECK: [[D]] = !{!"Shape", !"area", i32 0, i64 [[N:-?[0-9]+]]}
; CHECK-NOT: = !{i64 [[N]]}
; CHECK: [[A]] = !{i64 {{-?[0-9]+}}}
; CHECK: [[KEPT]] = !{i64 5}
; CHECK-NOT: = !{i64 [[N]]}
define void @f(ptr %tab) {
  %slot = getelementptr i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, !reify.dispatch !0
  call void %fn()
  %a = call ptr @reify_convT64(i64 1)
  %b = call ptr @reify_convT64(i64 2), !reify.box !1
  ret void
}
!0 = !{!"Shape", !"area", i32 0, i64 0}
!1 = !{i64 5}
declare ptr @reify_convT64(i64)
