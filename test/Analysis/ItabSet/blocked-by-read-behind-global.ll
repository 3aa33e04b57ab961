; The word lies behind the constant.
; RUN: %opt -passes='print<reify-itab-set>' -disable-output %s 2>&1 | FileCheck %s

@I = external constant i8
@T = external constant i8
@A = constant { ptr, ptr, i32, i32, ptr } { ptr @I, ptr @T, i32 1, i32 0, ptr @a }

declare void @a(ptr)
declare void @use(ptr)
; CHECK-LABEL: itabs of f:
; CHECK-NEXT:   %tab
; CHECK-NEXT:     function: unknown:
; CHECK-NEXT:     module: unknown:
@global = internal constant { ptr, ptr } { ptr @A, ptr null }
define void @f() {
  %tab = load ptr, ptr getelementptr (i8, ptr @global, i64 12)
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
