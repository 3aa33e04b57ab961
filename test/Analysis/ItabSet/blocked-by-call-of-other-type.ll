; A call of a local function with another type passes who knows what.
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
define internal void @helper(ptr %tab) {
  call void @use(ptr %tab), !reify.query !0
  ret void
}
define void @caller() {
  call void @helper(ptr @A)
  call void @helper(ptr @B, i64 1)
  ret void
}

!0 = !{}
