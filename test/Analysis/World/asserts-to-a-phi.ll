; The interface of an assertion is one of two, by a branch.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='print<reify-world>' -disable-output %t.ll 2>&1 | FileCheck %s
; CHECK: asserts to Shape 100
; CHECK: asserts to Named 200
; CHECK-NOT: anything

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define ptr @asserts(i1 %c) {
  br i1 %c, label %a, label %b
a:
  br label %b
b:
  %i = phi ptr [ @Shape, %0 ], [ @Named, %a ]
  %tab = call ptr @reify_getitab(ptr %i, ptr @Square)
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
