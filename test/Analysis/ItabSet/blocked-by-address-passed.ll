; A local function that is passed to another, in a call of itself.
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
; CHECK-NEXT:     module: unknown: is an argument of a function that others may call (%tab)
define internal void @helper(ptr %tab, ptr %next) {
  call void @use(ptr %tab), !reify.query !0
  ret void
}
define void @caller() {
  call void @helper(ptr @A, ptr @helper)
  ret void
}

!0 = !{}
