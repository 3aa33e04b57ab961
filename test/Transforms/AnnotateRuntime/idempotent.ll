; A second run changes nothing.
; RUN: %opt -passes=reify-annotate-runtime %s -o %t1
; RUN: %opt -passes=reify-annotate-runtime,reify-annotate-runtime %s -o %t2
; RUN: cmp %t1 %t2
; RUN: FileCheck %s --input-file=%t1
; CHECK: reify.ok:
define ptr @f(ptr %tab, ptr %data) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  %b = call ptr @reify_convT64(i64 1)
  ret ptr %b
}
@I = external constant i8
declare ptr @reify_convT64(i64)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
