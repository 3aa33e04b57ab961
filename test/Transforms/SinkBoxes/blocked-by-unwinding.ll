; The box is needed on the unwinding way only.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n) personality ptr @__gxx_personality_v0 {
; CHECK-LABEL: @f(
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
  %box = call ptr @reify_convT64(i64 %n)
  invoke void @throwing() to label %ok unwind label %bad
ok:
  ret void
bad:
  %lp = landingpad { ptr, i32 } cleanup
  call void @use(ptr %box)
  resume { ptr, i32 } %lp
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @use(ptr)
declare i32 @__gxx_personality_v0(...)
declare void @throwing()
