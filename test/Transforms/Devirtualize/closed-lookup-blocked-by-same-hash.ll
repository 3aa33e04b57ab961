; Two types of one hash may be one type.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

!reify.closed = !{}
@Twin = linkonce_odr constant %Type { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
@square.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @area.name, ptr @long, ptr @square_area, i32 1 }]
@square.record = linkonce_odr constant %Record { ptr @Twin, ptr null, ptr null, ptr @square.table, i64 1 }, section "reify_methods", align 8
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Shape, ptr @Circle)
  ret ptr %tab
}
