; Where the result may be nil, the worker returns the type as well.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
define { ptr, ptr } @f(i64 %x) noinline {
; CHECK-LABEL: define internal { ptr, i64 } @f.unboxed(i64 %x)
; CHECK: %reify.word = phi i64 [ 0, %entry ], [ %x, %make ]
; CHECK: ret { ptr, i64 }
; CHECK-LABEL: define { ptr, ptr } @f(i64 %0)
; CHECK: icmp eq ptr
; CHECK: value:
; CHECK: %[[B:.*]] = call ptr @reify_convT64(
; CHECK: end:
; CHECK-NEXT: phi ptr [ null, %{{.*}} ], [ @T, %value ]
; CHECK-NEXT: phi ptr [ null, %{{.*}} ], [ %[[B]], %value ]
entry:
  %c = icmp eq i64 %x, 0
  br i1 %c, label %end, label %make
make:
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  br label %end
end:
  %t = phi ptr [ null, %entry ], [ @T, %make ]
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
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
