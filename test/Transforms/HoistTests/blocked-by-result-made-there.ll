; The result of the early return is not known before the call.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define {{.*}}@caller(
; CHECK-NOT: br i1
; CHECK: call {{.*}}@log(
define internal i64 @log(ptr %args) noinline {
  %on = load i1, ptr @on
  %r = call i64 @pure()
  br i1 %on, label %yes, label %end
yes:
  call void @keep(ptr %args)
  ret i64 0
end:
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
declare i64 @pure() memory(none) nounwind willreturn
@on = global i1 false
@kept = global ptr null
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare void @keep(ptr)
