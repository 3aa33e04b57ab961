; The record says that it has the method, though not to callers that want it const.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='reify-devirtualize' %t.ll | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

@Local = internal constant %Type { i64 8, i64 0, i32 77, i8 1, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
@local.table = internal constant [1 x %Entry] [%Entry { ptr @area.name, ptr @long, ptr @circle_name, i32 0 }]
@local.record = internal constant %Record { ptr @Local, ptr null, ptr null, ptr @local.table, i64 1 }, section "reify_methods", align 8
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Shape, ptr @Local)
  ret ptr %tab
}
