; Some number of elements is copied to a larger array.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
declare noalias nonnull ptr @_Znwm(i64)
declare void @_ZdlPvm(ptr, i64)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: {@A, @B}
; CHECK-NEXT:     module: {@A, @B}
define void @f(i64 %i, ptr %x, i64 %n) {
  %bytes = shl i64 %n, 4
  %o = call ptr @_Znwm(i64 %bytes)
  store ptr @A, ptr %o
  %more = shl i64 %n, 5
  %new = call ptr @_Znwm(i64 %more)
  call void @llvm.memcpy.p0.p0.i64(ptr %new, ptr %o, i64 %bytes, i1 false)
  call void @_ZdlPvm(ptr %o, i64 %bytes)
  %p = getelementptr inbounds { ptr, ptr }, ptr %new, i64 %n
  store ptr @B, ptr %p
  %e = getelementptr inbounds { ptr, ptr }, ptr %new, i64 %i
  %tab = load ptr, ptr %e
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
