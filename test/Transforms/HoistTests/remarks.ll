; What it says.
; RUN: %opt -passes=reify-hoist-tests -pass-remarks=reify -pass-remarks-missed=reify \
; RUN:   %s -o /dev/null 2>&1 | FileCheck %s
; CHECK: remark: {{.*}} whether log returns at once is tested before its arguments are made
; CHECK: remark: {{.*}} boxes for late are made before it tests whether it returns at once: it does something before it tests
define internal void @log(ptr %args) noinline {
  %on = load i1, ptr @on
  br i1 %on, label %yes, label %end
yes:
  call void @keep(ptr %args)
  ret void
end:
  ret void
}
define internal void @late(ptr %args) noinline {
  call void @opaque()
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
define void @other(i64 %x) {
  %b = call ptr @reify_convT64(i64 %x)
  call void @late(ptr %b)
  ret void
}
@on = global i1 false
@kept = global ptr null
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare void @keep(ptr)
