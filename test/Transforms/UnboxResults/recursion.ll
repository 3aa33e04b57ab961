; A function that calls itself and reads the result.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) {
; CHECK-LABEL: define internal i64 @f.unboxed(
; CHECK: call i64 @f.unboxed(
; CHECK: ret i64 %s
entry:
  %c = icmp eq i64 %x, 0
  br i1 %c, label %zero, label %more
zero:
  %z = call ptr @reify_convT64(i64 1000)
  %hz = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %z, 1
  ret { ptr, ptr } %hz
more:
  %y = sub i64 %x, 1
  %r = call { ptr, ptr } @f(i64 %y)
  %d = extractvalue { ptr, ptr } %r, 1
  %v = load i64, ptr %d
  %s = add i64 %v, %x
  %b = call ptr @reify_convT64(i64 %s)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
