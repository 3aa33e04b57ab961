; A nil type beside a box: no handle that a wrapper would make.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
; CHECK-LABEL: @f(
; CHECK-NOT: unboxed
; CHECK: call ptr @reify_convT64(
entry:
  %c = icmp eq i64 %x, 0
  br i1 %c, label %end, label %make
make:
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  br label %end
end:
  %t = phi ptr [ @T, %entry ], [ null, %make ]
  %d = phi ptr [ null, %entry ], [ %b, %make ]
  %h0 = insertvalue { ptr, ptr } poison, ptr %t, 0
  %h = insertvalue { ptr, ptr } %h0, ptr %d, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
; CHECK-NOT: unboxed
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
