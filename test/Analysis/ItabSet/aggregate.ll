; Interface values as pairs.
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
; CHECK-NEXT:     function: {@A, @B}
; CHECK-NEXT:     module: {@A, @B}
define void @f(i1 %c, ptr %data) {
  %half = insertvalue { ptr, ptr } poison, ptr @B, 0
  %pair = insertvalue { ptr, ptr } %half, ptr %data, 1
  %either = select i1 %c, { ptr, ptr } %pair, { ptr, ptr } { ptr @A, ptr null }
  %tab = extractvalue { ptr, ptr } %either, 0
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
