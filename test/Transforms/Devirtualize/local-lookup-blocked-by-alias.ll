; Another file may have the descriptor by another name.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='reify-devirtualize' %t.ll | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

@Local = internal constant %Type { i64 8, i64 0, i32 77, i8 1, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
@Exported = alias %Type, ptr @Local
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Shape, ptr @Local)
  ret ptr %tab
}
