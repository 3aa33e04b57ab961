; A string is two words.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(ptr %s, i64 %n) noinline {
; CHECK-LABEL: define internal { ptr, i64 } @f.unboxed(ptr %s, i64 %n)
; CHECK: ret { ptr, i64 }
  call void @opaque()
  %b = call ptr @reify_convTstring(ptr %s, i64 %n)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}
define i64 @caller(ptr %s) {
  %h = call { ptr, ptr } @f(ptr %s, i64 3)
  %d = extractvalue { ptr, ptr } %h, 1
  %p = getelementptr i8, ptr %d, i64 8
  %v = load i64, ptr %p
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
