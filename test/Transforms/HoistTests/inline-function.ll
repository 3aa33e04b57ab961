; An inline function: another file may have compiled it differently.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define void @caller(
; CHECK: br i1
define linkonce_odr void @log(ptr %args) noinline {
  %on = load i1, ptr @on
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
@on = global i1 false
@kept = global ptr null
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare void @keep(ptr)
