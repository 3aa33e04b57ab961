; Somebody may write the variable through a vector of addresses.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }

declare void @a(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown: {{.*}} (%all)
; CHECK-NEXT:     module: unknown: {{.*}} (%all)
define void @f(<2 x i64> %at) {
  %p = alloca { ptr, ptr }
  store ptr @A, ptr %p
  %all = getelementptr i8, ptr %p, <2 x i64> %at
  call void @writes(<2 x ptr> %all)
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  ret void
}
declare void @writes(<2 x ptr>)

!0 = !{}
