; The descriptor is another file's: size and alignment are not known.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s


@T = external constant i8
@src = internal constant [3 x i64] [i64 1, i64 2, i64 3]
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convTnoptr
  %b = call ptr @reify_convTnoptr(ptr @T, ptr @src)
  ret ptr %b
}
declare ptr @reify_convTnoptr(ptr, ptr)
