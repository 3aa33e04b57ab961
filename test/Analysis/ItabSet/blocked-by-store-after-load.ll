; A store that comes after the load in the text may come before it in a loop.
; The analysis does not ask.
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
; CHECK-NEXT:     function: unknown: is an argument of a function that others may call (%other)
; CHECK-NEXT:     module: unknown: is an argument of a function that others may call (%other)
define void @f(ptr %other) {
  %s = alloca { ptr, ptr }
  store ptr @A, ptr %s
  br label %loop
loop:
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  store ptr %other, ptr %s
  br label %loop
}

!0 = !{}
