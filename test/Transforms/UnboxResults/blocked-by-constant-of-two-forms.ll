; One constant for two types that are boxed in two ways.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-NOT: unboxed
define { ptr, ptr } @f(i64 %x, i32 %y) noinline {
entry:
  switch i64 %x, label %c [ i64 0, label %a
                            i64 1, label %b ]
a:
  %p = call ptr @reify_convT32(i32 %y)
  br label %end
b:
  %q = call ptr @reify_convT64(i64 %x)
  br label %end
c:
  %big = icmp ugt i64 %x, 9
  %u = select i1 %big, ptr @T, ptr @U
  br label %end
end:
  %t = phi ptr [ @T, %a ], [ @U, %b ], [ %u, %c ]
  %d = phi ptr [ %p, %a ], [ %q, %b ], [ @both, %c ]
  %h0 = insertvalue { ptr, ptr } poison, ptr %t, 0
  %h = insertvalue { ptr, ptr } %h0, ptr %d, 1
  ret { ptr, ptr } %h
}
define i64 @caller(i64 %x, i32 %y) {
  %h = call { ptr, ptr } @f(i64 %x, i32 %y)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
@both = constant i64 7
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare ptr @reify_convT32(i32) memory(none) nounwind willreturn
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
declare void @fill(ptr)
