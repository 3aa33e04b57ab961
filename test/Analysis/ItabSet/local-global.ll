; A variable of static storage. It holds nil before anyone stores to it.
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
; CHECK-NEXT:     module: {@A, nil}
@global = internal global { ptr, ptr } zeroinitializer
define void @init(ptr %x) {
  store ptr @A, ptr @global
  store ptr %x, ptr getelementptr inbounds (i8, ptr @global, i64 8)
  ret void
}
define void @f() {
  %tab = load ptr, ptr @global
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
