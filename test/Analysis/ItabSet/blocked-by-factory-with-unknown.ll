; One way out of the factory is unknown.
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
; CHECK-NEXT:     function: unknown: is the result of a call (%tab)
; CHECK-NEXT:     module: unknown: is an argument of a function that others may call (%x)
define ptr @make(i1 %c, ptr %x) {
  %r = select i1 %c, ptr @A, ptr %x
  ret ptr %r
}
define void @f(ptr %x) {
  %tab = call ptr @make(i1 true, ptr %x)
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
