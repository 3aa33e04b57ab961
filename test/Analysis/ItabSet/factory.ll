; The result of a function with an exact definition, which need not be local.
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
; CHECK-NEXT:     function: unknown: is the result of a call (%s)
; CHECK-NEXT:     module: {@A, @B}
define { ptr, ptr } @make(i1 %c, ptr %x) {
  br i1 %c, label %one, label %two
one:
  %p = insertvalue { ptr, ptr } { ptr @A, ptr poison }, ptr %x, 1
  ret { ptr, ptr } %p
two:
  %q = insertvalue { ptr, ptr } { ptr @B, ptr poison }, ptr %x, 1
  ret { ptr, ptr } %q
}
define void @f(i1 %c, ptr %x) {
  %s = call { ptr, ptr } @make(i1 %c, ptr %x)
  %tab = extractvalue { ptr, ptr } %s, 0
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
