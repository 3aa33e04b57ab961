; A caller that invokes it.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
; CHECK-LABEL: define { ptr, ptr } @f(
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) personality ptr @pers {
; CHECK-LABEL: @caller(
; CHECK: invoke i64 @f.unboxed(i64 %x)
; CHECK: call ptr @reify_convT64(
  %h = invoke { ptr, ptr } @f(i64 %x) to label %ok unwind label %bad
ok:
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
bad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
declare i32 @pers(...)
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
