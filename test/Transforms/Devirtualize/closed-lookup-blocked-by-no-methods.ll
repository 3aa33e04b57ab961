; Every type has all methods of an interface without any.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

!reify.closed = !{}
@Empty = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 400, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr null, ptr null, ptr null }, ptr null, i64 0 }
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Empty, ptr @Circle)
  ret ptr %tab
}
