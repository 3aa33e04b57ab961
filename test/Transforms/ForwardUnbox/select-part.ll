; A part of the second word.
; RUN: %opt -passes=reify-forward-unbox %s | FileCheck %s
; CHECK: [[WORD:%.*]] = select i1 %c, i64 %w, i64 %y
; CHECK: lshr i64 [[WORD]], 32
; CHECK-NOT: load
; CHECK: ret i32
define i32 @f(i1 %c, i64 %v, i64 %w, i64 %x, i64 %y) {
  %a = call ptr @reify_convT128(i64 %v, i64 %w)
  %b = call ptr @reify_convT128(i64 %x, i64 %y)
  %s = select i1 %c, ptr %a, ptr %b
  %q = getelementptr i8, ptr %s, i64 12
  %r = load i32, ptr %q
  ret i32 %r
}
declare ptr @reify_convT128(i64, i64)
