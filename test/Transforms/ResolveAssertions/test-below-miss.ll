; What the runtime denied is false below; a hash that differs denies, too.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(ptr %t) {
  %at = getelementptr inbounds i8, ptr %t, i64 16
  %h = load i32, ptr %at, align 8
  %maybe = icmp eq i32 %h, 10
  br i1 %maybe, label %slow, label %no
slow:
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  br i1 %eq, label %yes, label %no
no:
  %again = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  %same = icmp eq ptr %t, @Circle
  %any = or i1 %again, %same
  ret i1 %any
yes:
  ret i1 true
}

; CHECK: no:
; CHECK-NEXT: %any = or i1 false, false
