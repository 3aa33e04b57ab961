; Cleared memory holds nil.
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
; CHECK-NEXT:     function: {@A, nil}
; CHECK-NEXT:     module: {@A, nil}
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
define void @f(i64 %i) {
  %array = alloca [2 x { ptr, ptr }]
  call void @llvm.memset.p0.i64(ptr %array, i8 0, i64 32, i1 false)
  store ptr @A, ptr %array
  %p = getelementptr inbounds [2 x { ptr, ptr }], ptr %array, i64 0, i64 %i
  %tab = load ptr, ptr %p
  call void @use(ptr %tab), !reify.query !0
  ret void
}

!0 = !{}
