; The linker made the mark local: this module has every unit.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes=reify-forget-identity %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @g(
; CHECK-NEXT: ret void
; CHECK: !reify.closed

@reify.world = internal constant i8 0
define void @g() {
  call void @llvm.assume(i1 true) [ "ignore"(ptr @reify.world) ]
  ret void
}
declare void @llvm.assume(i1)
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
!llvm.module.flags = !{!8, !9}
!8 = !{i32 1, !"ThinLTO", i32 0}
!9 = !{i32 1, !"EnableSplitLTOUnit", i32 1}
