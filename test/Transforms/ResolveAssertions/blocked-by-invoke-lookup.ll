; A test that may unwind ends its block; it is left until LLVM knows that it does not.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr)
declare i32 @__gxx_personality_v0(...)
define i1 @f(ptr %t) personality ptr @__gxx_personality_v0 {
  %same = icmp eq ptr %t, @Circle
  br i1 %same, label %yes, label %no
yes:
  %again = invoke i1 @reify_typeequal(ptr %t, ptr @Circle) to label %ok unwind label %pad
ok:
  ret i1 %again
pad:
  %lp = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %lp
no:
  ret i1 false
}

; CHECK: yes:
; CHECK-NEXT: %again = invoke i1 @reify_typeequal(
