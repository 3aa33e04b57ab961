; Nothing of it is left for the vectorizer to stumble over.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='reify-identify-itabs,reify-forget-identity' %t.ll 2>&1 | FileCheck %s
; CHECK-NOT: !type
; CHECK-NOT: reify.asserted
; CHECK-LABEL: @asserts(
; CHECK-NEXT: call ptr @reify_getitab
; CHECK-LABEL: @f(
; CHECK-NOT: assume
; CHECK: call i64 %fn

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define ptr @asserts(ptr %type) {
  %tab = call ptr @reify_getitab(ptr @Shape, ptr %type)
  ret ptr %tab
}
define i64 @f(ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1, !reify.slot !2
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0}
!2 = !{i32 100, i32 0, !"area", i32 7}
!llvm.module.flags = !{!9}
!9 = !{i32 1, !"EnableSplitLTOUnit", i32 0}
