; A constant is itself.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   @A
; CHECK-NEXT:     function: {@A}
; CHECK-NEXT:     module: {@A}
define void @f() {
  call void @use(ptr @A), !reify.query !0
  ret void
}

!0 = !{}
