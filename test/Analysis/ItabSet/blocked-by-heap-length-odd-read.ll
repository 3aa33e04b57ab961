; The word that is read may be half behind the end of what is zeroed.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
declare noalias nonnull ptr @_Znwm(i64)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown: is kept in a word that is also written in part ( call void @llvm.memset.p0.i64(ptr %o, i8 0, i64 %bytes, i1 false))
; CHECK-NEXT:     module: unknown: is kept in a word that is also written in part ( call void @llvm.memset.p0.i64(ptr %o, i8 0, i64 %bytes, i1 false))
define void @f(i64 %i, ptr %x, i64 %n) {
  %bytes = shl i64 %n, 4
  %o = call ptr @_Znwm(i64 %bytes)
  %odd = getelementptr inbounds i8, ptr %o, i64 4
  store ptr @A, ptr %odd
  call void @llvm.memset.p0.i64(ptr %o, i8 0, i64 %bytes, i1 false)
  %tab = load ptr, ptr %odd
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
