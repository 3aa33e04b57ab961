; A slot that nobody knows, and a box made of words, move past calls and to the normal way of an invoke.
; RUN: %opt -passes=reify-sink-boxes %s | FileCheck %s

define void @f(i64 %n) personality ptr @__gxx_personality_v0 {
; CHECK-LABEL: @f(
; CHECK-NEXT: alloca
; CHECK-NEXT: call void @opaque()
; CHECK-NEXT: invoke void @throwing()
; CHECK: ok:
; CHECK-NEXT: %box = call ptr @reify_convT64(i64 %n)
; CHECK-NEXT: store ptr %box, ptr %array
  %array = alloca [2 x ptr]
  %box = call ptr @reify_convT64(i64 %n)
  store ptr %box, ptr %array
  call void @opaque()
  invoke void @throwing() to label %ok unwind label %bad
ok:
  call void @sink(ptr %array, i64 1)
  ret void
bad:
  %lp = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %lp
}
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @sink(ptr, i64)
declare void @opaque()
declare i32 @__gxx_personality_v0(...)
declare void @throwing()
