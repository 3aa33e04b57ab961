; What realloc returns has what was there before.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
declare noalias ptr @realloc(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="malloc"
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown: is loaded from memory that others may write (%o)
; CHECK-NEXT:     module: unknown: is loaded from memory that others may write (%o)
define void @f(i64 %i, ptr %x, i64 %n) {
  %o = call ptr @realloc(ptr %x, i64 16)
  %tab = load ptr, ptr %o
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
