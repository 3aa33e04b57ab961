; It reads beyond the runtime's table.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; RUN: %opt -passes=reify-forward-unbox -pass-remarks-missed=reify-forward-unbox -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; WHY: it reads beyond the runtime's table
; CHECK: load i64
@reify_staticuint64s = external constant [256 x i64]
define i64 @f() {
  %r = load i64, ptr getelementptr (i8, ptr @reify_staticuint64s, i64 2044)
  ret i64 %r
}
