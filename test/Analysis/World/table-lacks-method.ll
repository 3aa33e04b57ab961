; A type without all methods of the interface is not asserted to have it.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='print<reify-world>' -disable-output %t.ll 2>&1 | FileCheck %s
; CHECK: f: area -> {@square_area of Square}

@x = linkonce_odr constant { ptr, ptr, i32, i32, [2 x ptr] } { ptr @Both, ptr @Square, i32 12, i32 0, [2 x ptr] [ptr @square_area, ptr @square_name] }
@circle.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @area.name, ptr @long, ptr @circle_area, i32 1 }]
@circle.record = linkonce_odr constant %Record { ptr @Circle, ptr null, ptr null, ptr @circle.table, i64 1 }, section "reify_methods", align 8
@triangle.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @name.name, ptr @long, ptr @triangle_name, i32 1 }]
@triangle.record = linkonce_odr constant %Record { ptr @Triangle, ptr null, ptr null, ptr @triangle.table, i64 1 }, section "reify_methods", align 8
define ptr @asserts(ptr %type) {
  %tab = call ptr @reify_getitab(ptr @Both, ptr %type)
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
!2 = !{i32 300, i32 0, !"area", i32 7}
