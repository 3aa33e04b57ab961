; An allocation that may throw.
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
; CHECK-NEXT:     function: {@A}
; CHECK-NEXT:     module: {@A}
define void @f() personality ptr null {
  %o = invoke ptr @_Znwm(i64 16)
          to label %ok unwind label %bad
ok:
  store ptr @A, ptr %o
  %tab = load ptr, ptr %o
  call void @use(ptr %tab), !reify.query !0
  ret void
bad:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}

!0 = !{}
