; A writable array of that name is not the runtime's.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


@reify_staticuint64s = external global [256 x i64]
define i8 @f() {
; CHECK-LABEL: @f(
; CHECK: load i8
  %r = load i8, ptr getelementptr (i8, ptr @reify_staticuint64s, i64 336)
  ret i8 %r
}
declare ptr @reify_convT64(i64)
