; An address that grows each time it is stored: every element.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
declare void @opaque()
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: {@A, @B}
; CHECK-NEXT:     module: {@A, @B}
define void @f() {
entry:
  %first = alloca [64 x ptr]
  store ptr @A, ptr %first
  %third = getelementptr inbounds i8, ptr %first, i64 24
  store ptr @B, ptr %third
  %cell = alloca ptr
  store ptr %first, ptr %cell
  br label %loop
loop:
  %p = phi ptr [ %first, %entry ], [ %at, %loop ]
  %at = load ptr, ptr %cell
  %tab = load ptr, ptr %at
  call void @use(ptr %tab), !reify.query !0
  %link = getelementptr inbounds i8, ptr %p, i64 16
  %old = load ptr, ptr %cell
  %more = getelementptr i8, ptr %old, i64 8
  store ptr %more, ptr %cell
  %next = load ptr, ptr %link
  %end = icmp eq ptr %next, null
  br i1 %end, label %done, label %loop
done:
  ret void
}

!0 = !{}
