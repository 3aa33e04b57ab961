; Nodes of a list on the heap.
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
; CHECK-NEXT:     function: {@A, @B}
; CHECK-NEXT:     module: {@A, @B}
define void @f(i1 %c) {
  %one = call ptr @_Znwm(i64 16)
  %two = call ptr @_Znwm(i64 16)
  store ptr @A, ptr %one
  store ptr @B, ptr %two
  %next = getelementptr inbounds i8, ptr %one, i64 8
  store ptr %two, ptr %next
  %second = load ptr, ptr %next
  %p = select i1 %c, ptr %one, ptr %second
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
