; A copy of the node leads to the object, too.
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
; CHECK-NEXT:     function: unknown: is kept in an object whose address escapes ( call void @llvm.memcpy.p0.p0.i64(ptr %x, ptr %keeper, i64 16, i1 false))
; CHECK-NEXT:     module: unknown: is kept in an object whose address escapes ( call void @llvm.memcpy.p0.p0.i64(ptr %x, ptr %keeper, i64 16, i1 false))
define void @f(i64 %i, ptr %x, i64 %n) {
  %o = call ptr @_Znwm(i64 16)
  store ptr @A, ptr %o
  %keeper = call ptr @_Znwm(i64 16)
  store ptr %o, ptr %keeper
  call void @llvm.memcpy.p0.p0.i64(ptr %x, ptr %keeper, i64 16, i1 false)
  %tab = load ptr, ptr %o
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
