; Bytes that are no pointer.
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
; CHECK-NEXT:     function: unknown: is kept in a word that is also written in part (  call void @llvm.memset
; CHECK-NEXT:     module: unknown: is kept in a word that is also written in part (  call void @llvm.memset
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
define void @f(i8 %b) {
  %s = alloca { ptr, ptr }
  store ptr @A, ptr %s
  call void @llvm.memset.p0.i64(ptr %s, i8 %b, i64 16, i1 false)
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
