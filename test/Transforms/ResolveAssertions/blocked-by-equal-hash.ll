; Two types may have one hash: which it is, the runtime decides.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Twin = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(ptr %t) {
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %slow
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
yes:
  %twin = call i1 @reify_typeequal(ptr %t, ptr @Twin)
  ret i1 %twin
no:
  ret i1 false
}

; CHECK: yes:
; CHECK-NEXT: %twin = call i1 @reify_typeequal(ptr %t, ptr @Twin)
