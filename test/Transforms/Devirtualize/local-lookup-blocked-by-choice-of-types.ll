; One of the types can be named elsewhere.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='reify-devirtualize' %t.ll | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

@Local = internal constant %Type { i64 8, i64 0, i32 77, i8 1, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
define ptr @asserts(i1 %c) {
  %type = select i1 %c, ptr @Local, ptr @Circle
  %tab = call ptr @reify_getitab(ptr @Shape, ptr %type)
  ret ptr %tab
}
