; A constant node that points to itself.
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
; CHECK-NEXT:     function: {@A}
; CHECK-NEXT:     module: {@A}
@node = internal constant { { ptr, ptr }, ptr } { { ptr, ptr } { ptr @A, ptr null }, ptr @node }
define void @f() {
entry:
  br label %loop
loop:
  %p = phi ptr [ @node, %entry ], [ %next, %loop ]
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  %link = getelementptr inbounds i8, ptr %p, i64 16
  %next = load ptr, ptr %link
  br label %loop
}

!0 = !{}
