; Where null may be read, a null address may be anything.
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
; CHECK-NEXT:     function: unknown: is loaded from memory that others may write (%tab)
; CHECK-NEXT:     module: unknown: is loaded from memory that others may write (%tab)
@array = internal constant [1 x { ptr, ptr }] [{ ptr, ptr } { ptr @A, ptr null }]
define void @f(i1 %c) null_pointer_is_valid {
  %p = select i1 %c, ptr @array, ptr null
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
