; A type without linkage is identical to itself only: another address is another type.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Local = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 12, i8 1, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(ptr %t) {
  %same = icmp eq ptr %t, @Local
  br i1 %same, label %yes, label %no
no:
  %again = call i1 @reify_typeequal(ptr %t, ptr @Local)
  ret i1 %again
yes:
  ret i1 true
}

; CHECK: no:
; CHECK-NEXT: ret i1 false
