; A handle stored as a pair, and copied as bytes.
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
; CHECK-NEXT:     function: {@B}
; CHECK-NEXT:     module: {@B}
define void @f(ptr %x) {
  %s = alloca { ptr, ptr }
  %t = alloca { ptr, ptr }
  %half = insertvalue { ptr, ptr } poison, ptr @B, 0
  %pair = insertvalue { ptr, ptr } %half, ptr %x, 1
  store { ptr, ptr } %pair, ptr %s
  %bits = load i128, ptr %s
  store i128 %bits, ptr %t
  %tab = load ptr, ptr %t
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
