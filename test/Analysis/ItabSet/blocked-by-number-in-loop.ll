; A number that goes round and becomes a pointer at last.
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
; CHECK-NEXT:     function: unknown: is kept in an object whose address escapes (%from)
; CHECK-NEXT:     module: unknown: is kept in an object whose address escapes (%from)
define void @f(i64 %n) {
entry:
  %o = call ptr @_Znwm(i64 64)
  store ptr @A, ptr %o
  %from = ptrtoint ptr %o to i64
  br label %loop
loop:
  %at = phi i64 [ %from, %entry ], [ %next, %loop ]
  %next = add i64 %at, 8
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %exit
exit:
  %p = inttoptr i64 %next to ptr
  call void @use(ptr %p)
  %tab = load ptr, ptr %o
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
