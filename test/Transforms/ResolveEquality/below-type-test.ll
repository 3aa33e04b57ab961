; The type is known from the test in front of every comparison.
; RUN: %opt -passes=reify-resolve-equality %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 2, ptr @equal_ints, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
declare i1 @equal_ints(ptr, ptr)
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(ptr %t, ptr %x, ptr %y) {
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  %same.value = call i1 @reify_efaceeq(ptr %t, ptr %x, ptr %y, i32 0)
  ret i1 %same.value
no:
  ret i1 false
}

; CHECK: yes:
; CHECK-NEXT: %same.value = call i1 @equal_ints(ptr %x, ptr %y)
