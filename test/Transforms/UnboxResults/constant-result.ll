; Constants and elements of the table of small integers are values as well.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x, i8 %y) noinline {
; CHECK-LABEL: define internal i64 @f.unboxed(
; CHECK: zero:
; CHECK-NEXT: ret i64 4711
; CHECK: one:
; CHECK-NEXT: ret i64 7
; CHECK: small:
; CHECK: ret i64 %
; CHECK: make:
; CHECK: ret i64 %x
entry:
  switch i64 %x, label %make [ i64 0, label %zero i64 1, label %one i64 2, label %small ]
zero:
  ret { ptr, ptr } { ptr @T, ptr @const }
one:
  ret { ptr, ptr } { ptr @T, ptr getelementptr inbounds (i8, ptr @reify_staticuint64s, i64 56) }
small:
  %i = zext i8 %y to i64
  %e = getelementptr inbounds [256 x i64], ptr @reify_staticuint64s, i64 0, i64 %i
  %s = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %e, 1
  ret { ptr, ptr } %s
make:
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x, i8 1)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
@const = private constant i64 4711
@reify_staticuint64s = external constant [256 x i64]
