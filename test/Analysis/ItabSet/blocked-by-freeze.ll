; A frozen undefined value is one that another pass chooses.
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
; CHECK-NEXT:     function: unknown: may be a frozen undefined value (%tab)
; CHECK-NEXT:     module: unknown: may be a frozen undefined value (%tab)
define void @f(i1 %c) {
  %one = select i1 %c, ptr @A, ptr undef
  %tab = freeze ptr %one
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
