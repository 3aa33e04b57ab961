; It defines a method table.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: not %opt -reify-closed-world -passes=reify-forget-identity -disable-output %t.ll 2>&1 | FileCheck %s
; CHECK: error: {{.*}}closed world: {{.*}} defines a method table without identity, square.table

@square.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @area.name, ptr @long, ptr @square_area, i32 1 }]
@square.record = linkonce_odr constant %Record { ptr @Square, ptr null, ptr null, ptr @square.table, i64 1 }, section "reify_methods", align 8
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
