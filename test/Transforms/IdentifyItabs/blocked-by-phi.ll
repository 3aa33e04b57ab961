; A call of one of several values: the itab of one may be gone.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes=reify-identify-itabs %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @f(
; CHECK-NOT: type.test

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define i64 @f(i1 %c, ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %loaded = load ptr, ptr %slot, align 8
  %fn = select i1 %c, ptr @square_area, ptr %loaded
  %r = call i64 %fn(ptr %data), !reify.slot !2
  ret i64 %r
}
!2 = !{i32 100, i32 0, !"area", i32 7}
!llvm.module.flags = !{!9}
!9 = !{i32 1, !"EnableSplitLTOUnit", i32 0}
