; A function that is only an interface call is inlined first of all.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s

; CHECK: define linkonce_odr void @accessor(ptr %s) [[INLINE:#[0-9]+]]
define linkonce_odr void @accessor(ptr %s) {
  %tab = load ptr, ptr %s
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr null)
  ret void
}
; CHECK: define void @other(ptr %tab) {
define void @other(ptr %tab) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr null)
  ret void
}
; CHECK: define linkonce_odr void @kept(ptr %tab) [[KEPT:#[0-9]+]]
define linkonce_odr void @kept(ptr %tab) noinline {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr null)
  ret void
}
; CHECK: attributes [[INLINE]] = { alwaysinline }
; CHECK: attributes [[KEPT]] = { noinline }
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
