; A lambda captures the handle by reference: the address of the handle is kept
; in an object that is followed, too.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }
@B = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 2, i32 0, ptr @b }

declare void @a(ptr)
declare void @b(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of helper:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown
; CHECK-NEXT:     module: {@A}
declare void @opaque()
define internal void @helper(ptr %closure) {
  call void @opaque()
  %s = load ptr, ptr %closure
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}
; CHECK-LABEL: itabs of caller:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown
; CHECK-NEXT:     module: {@A}
define void @caller(ptr %x) {
  %s = alloca { ptr, ptr }
  %closure = alloca { ptr }
  %d = getelementptr inbounds i8, ptr %s, i64 8
  store ptr @A, ptr %s
  store ptr %x, ptr %d
  store ptr %s, ptr %closure
  call void @helper(ptr %closure)
  %tab = load ptr, ptr %s
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
