; A copy of handles at another distance than they lie: the word that arrives is
; half an itab and half a data word.
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
; CHECK-NEXT:     function: unknown: is computed in a way that is not followed (@init)
; CHECK-NEXT:     module: unknown: is computed in a way that is not followed (@init)
@init = private constant [2 x { ptr, ptr }] [{ ptr, ptr } { ptr @B, ptr @x }, { ptr, ptr } zeroinitializer]
@x = global i64 0
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
define void @f() {
  %s = alloca { ptr, ptr }
  %from = getelementptr i8, ptr @init, i64 4
  call void @llvm.memcpy.p0.p0.i64(ptr %s, ptr %from, i64 16, i1 false)
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
