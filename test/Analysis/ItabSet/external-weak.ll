; An itab that may be absent: its address may be null.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }

declare void @a(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   @W
; CHECK-NEXT:     function: {@W, nil}
; CHECK-NEXT:     module: {@W, nil}
@W = extern_weak constant { ptr, ptr, i32, i32, ptr }
define void @f() {
  call void @use(ptr @W), !reify.query !0
  ret void
}

!0 = !{}
