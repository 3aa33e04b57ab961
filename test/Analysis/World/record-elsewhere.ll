; A record that another file defines.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='print<reify-world>' -disable-output %t.ll 2>&1 | FileCheck %s
; CHECK: cannot read @square.record
; CHECK: f: area -> unknown

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@square.record = external constant %Record, section "reify_methods", align 8
define i64 @f(ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1, !reify.slot !2
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0}
!2 = !{i32 100, i32 0, !"area", i32 7}
