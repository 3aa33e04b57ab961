; The address of a thread_local variable as LLVM 14 wrote it.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }

declare void @a(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown: is kept in a thread_local object (@global)
; CHECK-NEXT:     module: unknown: is kept in a thread_local object (@global)
@global = internal thread_local global { ptr, ptr } { ptr @A, ptr null }
define void @f() {
  %tab = load ptr, ptr @global
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
