; A type word from outside of a loop stays what it is in the loop.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define void @f(ptr %t, i1 %c) {
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  br label %loop
loop:
  %again = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  call void @use(i1 %again)
  br i1 %c, label %loop, label %no
no:
  ret void
}
declare void @use(i1)

; CHECK: loop:
; CHECK-NEXT: call void @use(i1 true)
