; What a comparison of numbers says depends on modes of the function.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define {{.*}}@caller(
; CHECK-NOT: br i1
; CHECK: call {{.*}}@log(
define internal void @log(ptr %args, double %y) noinline  {
  %on = fcmp une double %y, 0.0
  br i1 %on, label %yes, label %end
yes:
  call void @keep(ptr %args)
  ret void
end:
  ret void
}
define void @caller(i64 %x, double %y) {
  %b = call ptr @reify_convT64(i64 %x)
  call void @log(ptr %b, double %y)
  ret void
}
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @keep(ptr)
