; A pointer that walks through a local array, and the comparison with its end.
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
define void @f(ptr %x) {
entry:
  %array = alloca [2 x { ptr, ptr }]
  %d0 = getelementptr inbounds i8, ptr %array, i64 8
  %e1 = getelementptr inbounds i8, ptr %array, i64 16
  %d1 = getelementptr inbounds i8, ptr %array, i64 24
  store ptr @A, ptr %array
  store ptr %x, ptr %d0
  store ptr @B, ptr %e1
  store ptr %x, ptr %d1
  %end = getelementptr inbounds i8, ptr %array, i64 32
  br label %loop
loop:
  %p = phi ptr [ %array, %entry ], [ %next, %loop ]
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  %next = getelementptr inbounds i8, ptr %p, i64 16
  %done = icmp eq ptr %next, %end
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

!0 = !{}
