; What the callee returns at once is the result where it is not called.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define i64 @caller(
; CHECK: tested:
; CHECK-NEXT: %[[R:.*]] = call i64 @log(
; CHECK: untested:
; CHECK-NEXT: %[[P:.*]] = phi i64 [ %[[R]], %tested ], [ 7, %0 ]
; CHECK-NEXT: ret i64 %[[P]]
define internal i64 @log(ptr %args) noinline {
entry:
  %on = load i1, ptr @on
  br i1 %on, label %yes, label %end
yes:
  call void @keep(ptr %args)
  br label %end
end:
  %r = phi i64 [ 7, %entry ], [ 8, %yes ]
  ret i64 %r
}
define i64 @caller(i64 %x)  {
  %a = alloca [2 x ptr]
  %b = call ptr @reify_convT64(i64 %x)
  %e = getelementptr inbounds i8, ptr %a, i64 8
  store ptr %b, ptr %e
  %r = call i64 @log(ptr %a)
  ret i64 %r
}
@on = global i1 false
@kept = global ptr null
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare void @keep(ptr)
