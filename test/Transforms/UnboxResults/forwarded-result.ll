; A function that returns the result of one that is split is split as well.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define { ptr, ptr } @g(i64 %x) noinline {
; CHECK-LABEL: define internal i64 @g.unboxed(
; CHECK: call i64 @f.unboxed(
  call void @opaque()
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %t = extractvalue { ptr, ptr } %h, 0
  %i = insertvalue { ptr, ptr } poison, ptr %t, 0
  %j = insertvalue { ptr, ptr } %i, ptr %d, 1
  ret { ptr, ptr } %j
}

define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}

define i64 @caller2(i64 %x) {
  %h = call { ptr, ptr } @g(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
