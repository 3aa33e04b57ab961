; A box made from the box itself.
; RUN: %opt -passes=reify-note-reads %s | FileCheck %s
; CHECK: call ptr @reify_convTnoptr(ptr @t, ptr %w), !reify.read
define ptr @f(ptr %w) {
  %p = call ptr @reify_purebox(ptr %w, i32 24, i32 8)
  %b = call ptr @reify_convTnoptr(ptr @t, ptr %p)
  ret ptr %b
}
@t = external constant [80 x i8]
declare ptr @reify_convTnoptr(ptr, ptr)
declare ptr @reify_purebox(ptr, i32, i32)
