; Every type has all methods of an interface without any.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='reify-devirtualize' %t.ll | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

@Local = internal constant %Type { i64 8, i64 0, i32 77, i8 1, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr null, ptr null, ptr null }
@Empty = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 400, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr null, ptr null }, ptr null, i64 0 }
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Empty, ptr @Local)
  ret ptr %tab
}
