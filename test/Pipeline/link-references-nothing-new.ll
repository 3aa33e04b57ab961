; At the link no new runtime symbol is referenced (design section 7, rule 5).
; RUN: %opt -passes='lto<O2>' %s | FileCheck %s --implicit-check-not=reify_staticuint64s --implicit-check-not=reify_zeroVal --implicit-check-not=reify_panicnilcall
; RUN: %opt -passes='thinlto<O2>' %s | FileCheck %s --implicit-check-not=reify_staticuint64s --implicit-check-not=reify_zeroVal --implicit-check-not=reify_panicnilcall
; CHECK-LABEL: @f(
; CHECK: @reify.staticuint64.42
define ptr @f(ptr %tab, ptr %data) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  %b = call ptr @reify_convT64(i64 42)
  call void @use(ptr %b)
  %z = call ptr @reify_convT128(i64 0, i64 0)
  ret ptr %z
}
@I = external constant i8
declare void @use(ptr)
declare ptr @reify_convT128(i64, i64)
declare ptr @reify_convT64(i64)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
