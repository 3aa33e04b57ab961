; A branch whose two ways are one proves nothing.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(ptr %t) {
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %yes
yes:
  %again = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  ret i1 %again
}

; CHECK: yes:
; CHECK-NEXT: %again = call i1 @reify_typeequal(ptr %t, ptr @Circle)
