; One store of an unknown itab.
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
; CHECK-NEXT:     function: unknown: is an argument of a function that others may call (%other)
; CHECK-NEXT:     module: unknown: is an argument of a function that others may call (%other)
define void @f(i64 %i, ptr %other) {
  %array = alloca [2 x { ptr, ptr }]
  %e1 = getelementptr inbounds i8, ptr %array, i64 16
  store ptr @A, ptr %array
  store ptr %other, ptr %e1
  %p = getelementptr inbounds [2 x { ptr, ptr }], ptr %array, i64 0, i64 %i
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
