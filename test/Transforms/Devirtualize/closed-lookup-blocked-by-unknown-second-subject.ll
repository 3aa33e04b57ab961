; The other method is one of a type that may be the same.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

!reify.closed = !{}
@Elsewhere = external constant %Type
@circle.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @name.name, ptr @long, ptr @circle_name, i32 1 }]
@circle.record = linkonce_odr constant %Record { ptr @Circle, ptr null, ptr null, ptr @circle.table, i64 1 }, section "reify_methods", align 8
@square.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @area.name, ptr @long, ptr @square_area, i32 1 }]
@square.record = linkonce_odr constant %Record { ptr @Elsewhere, ptr null, ptr null, ptr @square.table, i64 1 }, section "reify_methods", align 8
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Both, ptr @Circle)
  ret ptr %tab
}
