; By address, with a type of another file: the size is not known.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


@T = external constant i8
define i32 @f(ptr %src) {
; CHECK-LABEL: @f(
; CHECK-NEXT: call ptr @reify_convT
; CHECK: load i32
  %b = call ptr @reify_convT(ptr @T, ptr %src)
  %r = load i32, ptr %b
  ret i32 %r
}
declare ptr @reify_convT(ptr, ptr)
