; The calls of a block are lowered from the last to the first, whatever the order
; of their uses (here they are before the declaration): what is behind a call,
; which is moved to a block of its own, is moved once. From the first to the
; last, a block of thousands takes the square of that. Names tell.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
define void @f(ptr %tab, ptr %data) {
; CHECK-LABEL: define void @f(
; CHECK: label %reify.ok{{[0-9]+}},
; CHECK: label %reify.ok{{[0-9]+}},
; CHECK: label %reify.ok,
  %a = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %a(ptr %data)
  %b = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %b(ptr %data)
  %c = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %c(ptr %data)
  ret void
}

define void @g(ptr %tab, ptr %data) {
; CHECK-LABEL: define void @g(
; CHECK: label %reify.ok{{[0-9]+}},
; CHECK: label %reify.ok,
  %a = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %a(ptr %data)
  %b = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %b(ptr %data)
  ret void
}
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
