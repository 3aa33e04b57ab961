; An invoke, with its way out.
; RUN: %opt -passes=reify-unbox-arguments %s | FileCheck %s
define internal i64 @f(ptr %t, ptr %d) noinline {
  call void @opaque()
  %v = load i64, ptr %d
  ret i64 %v
}

define i64 @caller(i64 %x) personality ptr @pers {
; CHECK-LABEL: @caller(
; CHECK: invoke i64 @f(ptr @T, i64 %x)
; CHECK-NEXT: to label %ok unwind label %bad
  %b = call ptr @reify_convT64(i64 %x)
  %r = invoke i64 @f(ptr @T, ptr %b) to label %ok unwind label %bad
ok:
  ret i64 %r
bad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
declare i32 @pers(...)
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
