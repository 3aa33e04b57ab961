; Somebody else gets the second node by what the first one points to.
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
; CHECK-NEXT:     function: unknown: is kept in an object whose address escapes
; CHECK-NEXT:     module: unknown: is kept in an object whose address escapes
define void @f() {
entry:
  %first = alloca { ptr, ptr, ptr }
  %second = alloca { ptr, ptr, ptr }
  store ptr @A, ptr %first
  %first.next = getelementptr inbounds i8, ptr %first, i64 16
  store ptr %second, ptr %first.next
  store ptr @A, ptr %second
  %second.next = getelementptr inbounds i8, ptr %second, i64 16
  store ptr null, ptr %second.next
  %again = load ptr, ptr %first.next
  call void @use(ptr %again)
  br label %loop
loop:
  %p = phi ptr [ %first, %entry ], [ %next, %loop ]
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  %link = getelementptr inbounds i8, ptr %p, i64 16
  %next = load ptr, ptr %link
  %end = icmp eq ptr %next, null
  br i1 %end, label %done, label %loop
done:
  ret void
}

!0 = !{}
