; What the interface asks for is said elsewhere.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='reify-devirtualize' %t.ll | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

@Local = internal constant %Type { i64 8, i64 0, i32 77, i8 1, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
@Other = external constant %InterfaceType
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Other, ptr @Local)
  ret ptr %tab
}
