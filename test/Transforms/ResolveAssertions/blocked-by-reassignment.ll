; Eight bytes into an object that is no itab: the word there may be another one by now.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(ptr %obj, ptr %other) {
  %word = getelementptr inbounds i8, ptr %obj, i64 8
  %t = load ptr, ptr %word, align 8
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  store ptr %other, ptr %word, align 8
  %u = load ptr, ptr %word, align 8
  %again = call i1 @reify_typeequal(ptr %u, ptr @Circle)
  ret i1 %again
no:
  ret i1 false
}

; CHECK: yes:
; CHECK: %again = call i1 @reify_typeequal(ptr %u, ptr @Circle)
