; The object keeps its own address, and is written through it.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)

; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown: is an argument of a function that others may call
; CHECK-NEXT:     module: unknown: is an argument of a function that others may call
define void @f(ptr %x, i1 %c) {
  %s = alloca { ptr, ptr }
  %where = alloca { ptr, ptr }
  store ptr @A, ptr %s
  %field = getelementptr inbounds i8, ptr %s, i64 8
  store ptr %s, ptr %field
  %p = load ptr, ptr %field
  store ptr %x, ptr %p
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
