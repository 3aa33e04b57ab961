; How large it is, as a difference of addresses, makes no pointer to it.
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
; CHECK-NEXT:     function: {@A}
; CHECK-NEXT:     module: {@A}
define void @f(i64 %i, ptr %x, i64 %n) {
  %o = call ptr @_Znwm(i64 64)
  store ptr @A, ptr %o
  %end = getelementptr inbounds { ptr, ptr }, ptr %o, i64 %n
  %from = ptrtoint ptr %o to i64
  %to = ptrtoint ptr %end to i64
  %bytes = sub i64 %to, %from
  %count = ashr exact i64 %bytes, 4
  %many = icmp ugt i64 %count, %i
  %max = call i64 @llvm.umax.i64(i64 %count, i64 1)
  %new = call ptr @_Znwm(i64 %max)
  %at = getelementptr i8, ptr %new, i64 %bytes
  store i8 0, ptr %at
  call void @_ZdlPvm(ptr %o, i64 %bytes)
  %tab = load ptr, ptr %o
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
