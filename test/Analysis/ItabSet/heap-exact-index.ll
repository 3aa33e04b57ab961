; An exact shift says that bytes are elements, as the run is undefined where they are not.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
declare noalias nonnull ptr @_Znwm(i64 noundef)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: {@B}
; CHECK-NEXT:     module: {@B}
define void @f(i64 %i, ptr %x, i64 %n) {
  %o = call ptr @_Znwm(i64 64)
  store ptr @A, ptr %o
  %end = getelementptr inbounds { ptr, ptr }, ptr %o, i64 %n
  %from = ptrtoint ptr %o to i64
  %to = ptrtoint ptr %end to i64
  %bytes = sub i64 %to, %from
  %count = ashr exact i64 %bytes, 4
  %more = shl i64 %count, 5
  %new = call ptr @_Znwm(i64 %more)
  %at = getelementptr inbounds i8, ptr %new, i64 %bytes
  store ptr @B, ptr %at
  %e = getelementptr inbounds { ptr, ptr }, ptr %new, i64 %i
  %tab = load ptr, ptr %e
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
