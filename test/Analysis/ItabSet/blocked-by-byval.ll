; A byval argument is the address of a copy.
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
; CHECK-NEXT:     function: unknown: is loaded from memory that others may write (%s)
; CHECK-NEXT:     module: unknown: is loaded from memory that others may write (%s)
define internal void @helper(ptr byval({ ptr, ptr }) %s) {
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}
define void @caller() {
  %s = alloca { ptr, ptr }
  store ptr @A, ptr %s
  call void @helper(ptr byval({ ptr, ptr }) %s)
  ret void
}

!0 = !{}
