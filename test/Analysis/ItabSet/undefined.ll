; Undefined values may be left out: using one is undefined.
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
; CHECK-NEXT:     function: {@A}
; CHECK-NEXT:     module: {@A}
define void @f(i1 %c) {
  %tab = select i1 %c, ptr @A, ptr poison
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
