; A box that is the argument itself, and a level beside it.
; RUN: %opt -passes=reify-hoist-tests %s | FileCheck %s
; CHECK-LABEL: define void @caller(
; CHECK: %[[LEVEL:.*]] = load i64, ptr @level
; CHECK: %[[C:.*]] = icmp ult i64 %x, %[[LEVEL]]
; CHECK: br i1 %[[C]], label %untested, label %tested
define internal void @log(ptr %args, i64 %n) noinline {
  %level = load i64, ptr @level
  %c = icmp ult i64 %n, %level
  br i1 %c, label %end, label %yes
yes:
  call void @keep(ptr %args)
  ret void
end:
  ret void
}
define void @caller(i64 %x) {
  %b = call ptr @reify_convT64(i64 %x)
  call void @log(ptr %b, i64 %x)
  ret void
}
@level = global i64 0
@on = global i1 false
@kept = global ptr null
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
declare void @keep(ptr)
