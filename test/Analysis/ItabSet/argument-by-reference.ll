; `const Shape &`: the handle is in the caller's frame. The callee calls others
; before it reads it, but they cannot reach it.
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
; CHECK-NEXT:     module: {@A}
declare void @opaque()
define internal void @helper(ptr %s) {
  call void @opaque()
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  call void @opaque()
  ret void
}
define void @caller(ptr %x) {
  %s = alloca { ptr, ptr }
  %d = getelementptr inbounds i8, ptr %s, i64 8
  store ptr @A, ptr %s
  store ptr %x, ptr %d
  call void @helper(ptr %s)
  ret void
}

!0 = !{}
