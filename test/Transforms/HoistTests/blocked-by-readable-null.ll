; The callee may read address 0, which in the caller is undefined.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define {{.*}}@caller(
; CHECK-NOT: br i1
; CHECK: call {{.*}}@log(
define internal void @log(ptr %args, ptr %flag) noinline null_pointer_is_valid {
  %on = load i1, ptr %flag
  br i1 %on, label %yes, label %end
yes:
  call void @keep(ptr %args)
  ret void
end:
  ret void
}
define void @caller(i64 %x, ptr %flag) {
  %b = call ptr @reify_convT64(i64 %x)
  call void @log(ptr %b, ptr %flag)
  ret void
}
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @keep(ptr)
