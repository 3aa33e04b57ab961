; Another library may have the type by the name that the source gave it.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='reify-devirtualize' %t.ll | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: call ptr @reify_getitab(

@Local.mangled = internal constant [24 x i8] c"N12_GLOBAL__N_15LocalE\00\00"
@Local.info = internal constant { ptr, ptr } { ptr null, ptr @Local.mangled }
@Local = internal constant %Type { i64 8, i64 0, i32 77, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr @Circle.text, ptr null, ptr @Circle.text, ptr @Local.info, ptr null }
define ptr @asserts() {
  %tab = call ptr @reify_getitab(ptr @Shape, ptr @Local)
  ret ptr %tab
}
