; What it says.
; RUN: %opt -passes=reify-unique-to-stack -pass-remarks=reify -pass-remarks-missed=reify \
; RUN:   %s -o /dev/null 2>&1 | FileCheck %s
define double @f(double %r, i1 %c) {
; CHECK: remark: {{.*}} object of a unique owner put on the stack
; CHECK: remark: {{.*}} object of a unique owner stays on the heap: its address is stored
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store double %r, ptr %p
  br i1 %c, label %then, label %end
then:
  call void @opaque()
  store double 2.0, ptr %p
  br label %end
end:
  %v = load double, ptr %p
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret double %v
}
define void @g(ptr %out) {
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  store ptr %p, ptr %out
  call void @_ZdlPvm(ptr %p, i64 8) #1
  ret void
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
