; The blocks behind the call see their new predecessor.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s

define i32 @f(ptr %tab, ptr %data, i1 %c) {
; CHECK-LABEL: @f(
; CHECK: phi i32 [ 7, %reify.ok ], [ 8, %other ]
entry:
  br i1 %c, label %disp, label %other
disp:
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  br label %join
other:
  br label %join
join:
  %r = phi i32 [ 7, %disp ], [ 8, %other ]
  ret i32 %r
}
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
