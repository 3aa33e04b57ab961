; The body in the headers is not looked at.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s

define void @f(ptr %tab, ptr %data) {
; CHECK-LABEL: @f(
; CHECK-NOT: @reify_itab_method
; CHECK: load ptr, ptr {{.*}} !invariant.load
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  ret void
}
@I = external constant i8
; CHECK: define linkonce_odr ptr @reify_itab_method
define linkonce_odr ptr @reify_itab_method(ptr %tab, ptr %inter, i32 %slot, i32 %flags) alwaysinline {
  ret ptr null
}
