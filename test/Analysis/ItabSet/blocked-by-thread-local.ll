; A thread_local variable.
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
; CHECK-NEXT:     function: unknown: {{is the result of a call|is loaded from memory that others may write}} (%p)
; CHECK-NEXT:     module: unknown: {{is the result of a call|is loaded from memory that others may write}} (%p)
@global = internal thread_local global { ptr, ptr } { ptr @A, ptr null }
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull)
define void @f() {
  %p = call ptr @llvm.threadlocal.address.p0(ptr @global)
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
