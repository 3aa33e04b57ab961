; A local function that is only called, with itabs by value. Recursion adds
; nothing.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of helper:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown: is an argument of a function that others may call (%tab)
; CHECK-NEXT:     module: {@A, @B}
define internal void @helper(ptr %tab) {
  call void @use(ptr %tab), !reify.query !0
  call void @helper(ptr %tab)
  ret void
}
define void @one() {
  call void @helper(ptr @A)
  ret void
}
define void @two() {
  call void @helper(ptr @B)
  ret void
}

!0 = !{}
