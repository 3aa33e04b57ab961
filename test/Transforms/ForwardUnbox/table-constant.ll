; The runtime's table at a constant place.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s


@reify_staticuint64s = external constant [256 x i64]
define i8 @byte() {
; CHECK-LABEL: @byte(
; CHECK-NEXT: ret i8 42
  %r = load i8, ptr getelementptr (i8, ptr @reify_staticuint64s, i64 336)
  ret i8 %r
}
define i16 @high_part() {
; CHECK-LABEL: @high_part(
; CHECK-NEXT: ret i16 0
  %r = load i16, ptr getelementptr (i8, ptr @reify_staticuint64s, i64 338)
  ret i16 %r
}
