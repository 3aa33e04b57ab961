; A store at an unknown element that begins in the middle of its itab word.
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
; CHECK-NEXT:     function: unknown: is kept in a word that is also written in part (  store ptr @B, ptr %p
; CHECK-NEXT:     module: unknown: is kept in a word that is also written in part (  store ptr @B, ptr %p
define void @f(i64 %i) {
  %s = alloca [2 x { ptr, ptr }]
  %h = getelementptr inbounds i8, ptr %s, i64 4
  %p = getelementptr inbounds { ptr, ptr }, ptr %h, i64 %i
  store ptr @A, ptr %s
  store ptr @B, ptr %p
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
