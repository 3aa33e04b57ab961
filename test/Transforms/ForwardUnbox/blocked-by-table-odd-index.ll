; The runtime's table at an unknown byte: not an element.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


@reify_staticuint64s = external constant [256 x i64]
define i8 @f(i64 %o) {
; CHECK-LABEL: @f(
; CHECK: load i8
  %p = getelementptr i8, ptr @reify_staticuint64s, i64 %o
  %r = load i8, ptr %p
  ret i8 %r
}
