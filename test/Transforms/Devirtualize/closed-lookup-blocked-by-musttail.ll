; A call that must be in the place of this one.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: musttail call ptr @reify_getitab(

!reify.closed = !{}
@circle.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @name.name, ptr @long, ptr @circle_name, i32 1 }]
@circle.record = linkonce_odr constant %Record { ptr @Circle, ptr null, ptr null, ptr @circle.table, i64 1 }, section "reify_methods", align 8
define ptr @asserts(ptr %a, ptr %b) {
  %tab = musttail call ptr @reify_getitab(ptr @Shape, ptr @Circle)
  ret ptr %tab
}
