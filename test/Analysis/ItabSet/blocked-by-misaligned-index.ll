; An index that is not a multiple of a handle reads data words, too; and pieces
; of both.
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
; CHECK-NEXT:     function: unknown: is computed in a way that is not followed (@array)
; CHECK-NEXT:     module: unknown: is computed in a way that is not followed (@array)
@array = internal constant [2 x { ptr, ptr }] [{ ptr, ptr } { ptr @A, ptr @x }, { ptr, ptr } { ptr @B, ptr @x }]
@x = global i64 0
define void @f(i64 %i) {
  %p = getelementptr inbounds i8, ptr @array, i64 %i
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
