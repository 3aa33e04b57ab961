; More than eight instructions.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define {{.*}}@caller(
; CHECK-NOT: br i1
; CHECK: call {{.*}}@log(
define internal void @log(ptr %args) noinline {
  %l = load i64, ptr @level
  %v0 = xor i64 %l, 1
  %v1 = xor i64 %v0, 4
  %v2 = xor i64 %v1, 7
  %v3 = xor i64 %v2, 10
  %v4 = xor i64 %v3, 13
  %v5 = xor i64 %v4, 16
  %v6 = xor i64 %v5, 19
  %v7 = xor i64 %v6, 22
  %on = icmp ult i64 %v7, 5
  br i1 %on, label %yes, label %end
yes:
  call void @keep(ptr %args)
  ret void
end:
  ret void
}
define void @caller(i64 %x)  {
  %a = alloca [2 x ptr]
  %b = call ptr @reify_convT64(i64 %x)
  %e = getelementptr inbounds i8, ptr %a, i64 8
  store ptr %b, ptr %e
  call void @log(ptr %a)
  ret void
}
@level = global i64 0
@on = global i1 false
@kept = global ptr null
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare void @keep(ptr)
