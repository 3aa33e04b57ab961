; A block ends with it; reify-annotate-runtime makes a call of it first.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -reify-closed-world -passes='reify-devirtualize-helpers<link>' %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @asserts(
; CHECK: invoke ptr @reify_getitab(

!reify.closed = !{}
@circle.table = linkonce_odr constant [1 x %Entry] [%Entry { ptr @name.name, ptr @long, ptr @circle_name, i32 1 }]
@circle.record = linkonce_odr constant %Record { ptr @Circle, ptr null, ptr null, ptr @circle.table, i64 1 }, section "reify_methods", align 8
define ptr @asserts() personality ptr @personality {
  %tab = invoke ptr @reify_getitab(ptr @Shape, ptr @Circle) to label %done unwind label %pad
done:
  ret ptr %tab
pad:
  %caught = landingpad { ptr, i32 } catch ptr null
  ret ptr null
}
declare i32 @personality(...)
