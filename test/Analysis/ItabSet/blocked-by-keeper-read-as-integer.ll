; The address is loaded as an integer.
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
; CHECK-NEXT:     function: unknown: is kept in an object whose address escapes
; CHECK-NEXT:     module: unknown: is kept in an object whose address escapes
define void @f(ptr %x, i1 %c) {
  %s = alloca { ptr, ptr }
  %where = alloca { ptr, ptr }
  store ptr @A, ptr %s
  store ptr %s, ptr %where
  %n = load i64, ptr %where
  store i64 %n, ptr %x
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
