; Someone fills the constant before the program starts.
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
; CHECK-NEXT:     function: unknown: is read from a global that may be replaced or written (@array)
; CHECK-NEXT:     module: unknown: is read from a global that may be replaced or written (@array)
@array = externally_initialized constant [1 x { ptr, ptr }] [{ ptr, ptr } { ptr @A, ptr null }]
define void @f() {
  %tab = load ptr, ptr @array
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
