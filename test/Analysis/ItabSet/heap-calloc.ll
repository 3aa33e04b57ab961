; Memory of calloc starts as nil.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
declare noalias ptr @calloc(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="malloc"
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: {@A, nil}
; CHECK-NEXT:     module: {@A, nil}
define void @f(i64 %i, ptr %x, i64 %n) {
  %o = call ptr @calloc(i64 2, i64 16)
  %p = getelementptr inbounds { ptr, ptr }, ptr %o, i64 %i
  store ptr @A, ptr %p
  %tab = load ptr, ptr %o
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
