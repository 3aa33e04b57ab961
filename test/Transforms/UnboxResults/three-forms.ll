; Boxes of three entry points, or nil: words wide enough for each, boxed by the
; type that comes with them. What is boxed by address is read where it was boxed.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-LABEL: define internal { ptr, i64, i64, i64 } @f.unboxed(
; CHECK: a:
; CHECK: zext i32 %y to i64
; CHECK: b:
; CHECK: ptrtoint ptr %s to i64
; CHECK: c:
; CHECK: call void @fill(ptr %m)
; CHECK: load i64, ptr %{{.*}}, align 8
; CHECK: load i64, ptr %{{.*}}, align 8
; CHECK: load i64, ptr %{{.*}}, align 8
; CHECK-NEXT: store i64 1, ptr %m
; CHECK: end:
; CHECK-DAG: phi i64 [ %{{.*}}, %a ], [ %{{.*}}, %b ], [ %{{.*}}, %c ], [ 0, %nil ]
; CHECK-DAG: phi i64 [ 0, %a ], [ %{{.*}}, %b ], [ %{{.*}}, %c ], [ 0, %nil ]
; CHECK-DAG: phi i64 [ 0, %a ], [ 0, %b ], [ %{{.*}}, %c ], [ 0, %nil ]
; CHECK-LABEL: define { ptr, ptr } @f(
; CHECK: %[[SLOT:.*]] = alloca [24 x i8], align 8
; CHECK: icmp eq ptr %[[TAG:.*]], null
; CHECK: value:
; CHECK: icmp eq ptr %[[TAG]], @T
; CHECK: form:
; CHECK: trunc i64
; CHECK: call ptr @reify_convT32(
; CHECK: next:
; CHECK: icmp eq ptr %[[TAG]], @U
; CHECK: form{{.*}}:
; CHECK: inttoptr i64
; CHECK: call ptr @reify_convTstring(
; CHECK: next{{.*}}:
; CHECK: call ptr @reify_convT(ptr @V, ptr %[[SLOT]])
define { ptr, ptr } @f(i64 %x, i32 %y, ptr %s) noinline {
entry:
  switch i64 %x, label %nil [ i64 0, label %a
                              i64 1, label %b
                              i64 2, label %c ]
a:
  %p = call ptr @reify_convT32(i32 %y)
  br label %end
b:
  %q = call ptr @reify_convTstring(ptr %s, i64 %x)
  br label %end
c:
  %m = alloca [3 x i64]
  call void @fill(ptr %m)
  %r = call ptr @reify_convT(ptr @V, ptr %m)
  store i64 1, ptr %m
  br label %end
nil:
  br label %end
end:
  %t = phi ptr [ @T, %a ], [ @U, %b ], [ @V, %c ], [ null, %nil ]
  %d = phi ptr [ %p, %a ], [ %q, %b ], [ %r, %c ], [ null, %nil ]
  %h0 = insertvalue { ptr, ptr } poison, ptr %t, 0
  %h = insertvalue { ptr, ptr } %h0, ptr %d, 1
  ret { ptr, ptr } %h
}
define i64 @caller(i64 %x, i32 %y, ptr %s) {
  %h = call { ptr, ptr } @f(i64 %x, i32 %y, ptr %s)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
@V = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 0, i32 0, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare ptr @reify_convT32(i32) memory(none) nounwind willreturn
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
declare void @fill(ptr)
