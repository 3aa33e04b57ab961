; A record of a type whose hash is not known: any type that is asserted may be it.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='print<reify-world>' -disable-output %t.ll 2>&1 | FileCheck %s
; CHECK: asserts to Shape 100
; CHECK: f: area -> {@circle_area of Circle, @square_area

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@Unknown = external constant %Type
@square.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @area.name, ptr @long, ptr @square_area, i32 1 }]
@square.record = linkonce_odr constant %Record { ptr @Unknown, ptr null, ptr null, ptr @square.table, i64 1 }, section "reify_methods", align 8
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
