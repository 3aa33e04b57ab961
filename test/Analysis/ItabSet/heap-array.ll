; An array from operator new, filled at unknown places.
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
  %o = call ptr @_Znwm(i64 64)
  %p = getelementptr inbounds { ptr, ptr }, ptr %o, i64 %i
  store ptr @A, ptr %p
  %q = getelementptr inbounds { ptr, ptr }, ptr %o, i64 %n
  store ptr @B, ptr %q
  %tab = load ptr, ptr %o
  call void @_ZdlPvm(ptr %o, i64 64)
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
