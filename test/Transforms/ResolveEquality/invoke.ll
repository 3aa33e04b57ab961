; A user's operator== may throw: the exception goes where it went.
; RUN: %opt -passes=reify-resolve-equality %s | FileCheck %s

@int = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 2, ptr @equal_ints, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
declare i1 @equal_ints(ptr, ptr)
declare i32 @__gxx_personality_v0(...)
define i1 @f(ptr %x, ptr %y) personality ptr @__gxx_personality_v0 {
  %eq = invoke i1 @reify_efaceeq(ptr @int, ptr %x, ptr %y, i32 0) to label %ok unwind label %pad
ok:
  ret i1 %eq
pad:
  %lp = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %lp
}

; CHECK: %eq = invoke i1 @equal_ints(ptr %x, ptr %y)
; CHECK-NEXT: to label %ok unwind label %pad
