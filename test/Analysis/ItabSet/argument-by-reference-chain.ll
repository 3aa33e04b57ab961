; A reference handed on, and two callers with different itabs.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of inner:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown: is loaded from memory that others may write (%s)
; CHECK-NEXT:     module: {@A, @B}
define internal void @inner(ptr %s) {
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}
define internal void @outer(ptr %s) {
  call void @inner(ptr %s)
  ret void
}
define void @one() {
  %s = alloca { ptr, ptr }
  store ptr @A, ptr %s
  call void @outer(ptr %s)
  ret void
}
define void @two() {
  %wrapped = alloca { i64, { ptr, ptr } }
  %s = getelementptr inbounds { i64, { ptr, ptr } }, ptr %wrapped, i64 0, i32 1
  store ptr @B, ptr %s
  call void @outer(ptr %s)
  ret void
}

!0 = !{}
