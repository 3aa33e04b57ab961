; What is written through a pointer that was kept counts; also through one that
; was kept twice.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of once:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: {@A, @B}
define void @once() {
  %s = alloca { ptr, ptr }
  %where = alloca { ptr, ptr }
  %field = getelementptr inbounds i8, ptr %where, i64 8
  store ptr @A, ptr %s
  store ptr null, ptr %where
  store ptr %s, ptr %field
  %p = load ptr, ptr %field
  store ptr @B, ptr %p
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}
; CHECK-LABEL: itabs of twice:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: {@A, @B}
define void @twice() {
  %s = alloca { ptr, ptr }
  %inner = alloca ptr
  %outer = alloca ptr
  store ptr @A, ptr %s
  store ptr %s, ptr %inner
  store ptr %inner, ptr %outer
  %p = load ptr, ptr %outer
  %q = load ptr, ptr %p
  store ptr @B, ptr %q
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
