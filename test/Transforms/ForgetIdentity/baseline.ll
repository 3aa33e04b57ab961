; Left alone, the type test and its assume stay to the end, before and after
; LLVM's own pass over type tests.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes=reify-identify-itabs %t.ll -o %t.identified.ll
; RUN: %opt_bare -passes='default<O2>' %t.identified.ll | FileCheck %s
; CHECK-LABEL: @f(
; CHECK: call i1 @llvm.{{(public.)?}}type.test(
; CHECK: call void @llvm.assume(

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
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
