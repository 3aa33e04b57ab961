; A dispatch that may throw: the panic unwinds to the same place.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s

define i32 @f(ptr %tab, ptr %data) personality ptr @__gxx_personality_v0 {
; CHECK-LABEL: @f(
; CHECK: br i1 {{.*}}, label %reify.nil, label %reify.ok
; CHECK: reify.nil:
; CHECK-NEXT: invoke void @reify_panicnilcall(ptr @I, i32 0, i32 0)
; CHECK-NEXT: to label %reify.unreachable unwind label %pad
; CHECK: reify.unreachable:
; CHECK-NEXT: unreachable
; CHECK: reify.ok:
; CHECK: [[FN:%.*]] = load ptr
; CHECK-NEXT: br label %call
; CHECK: call:
; CHECK: invoke void [[FN]](ptr %data)
; CHECK: pad:
; CHECK-NEXT: phi i32 [ 1, %reify.nil ], [ 2, %call ]
entry:
  %fn = invoke ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0) to label %call unwind label %pad
call:
  invoke void %fn(ptr %data) to label %done unwind label %pad
done:
  ret i32 0
pad:
  %r = phi i32 [ 1, %entry ], [ 2, %call ]
  %l = landingpad { ptr, i32 } cleanup
  ret i32 %r
}
@I = external constant i8
declare i32 @__gxx_personality_v0(...)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
