; Also where it may throw.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK: invoke i64 @reads.copy(
define i64 @f(i64 %v) personality ptr @__gxx_personality_v0 {
  %b = call ptr @reify_convT64(i64 %v)
  %r = invoke i64 @reads(ptr %b) to label %ok unwind label %bad
ok:
  ret i64 %r
bad:
  %e = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %e
}
declare i32 @__gxx_personality_v0(...)
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
