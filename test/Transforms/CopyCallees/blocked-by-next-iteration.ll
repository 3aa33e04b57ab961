; The box is in use when the next one is made: it stays anyway.
; RUN: %opt -passes=reify-copy-callees %s | FileCheck %s
; CHECK-NOT: .copy
; CHECK: call {{.*}} @reads(
; CHECK-NOT: .copy
define void @f(i64 %v) {
  br label %loop
loop:
  %old = phi ptr [ null, %0 ], [ %b, %loop ]
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  %s = call i64 @reads(ptr %old)
  br i1 true, label %loop, label %end
end:
  ret void
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
