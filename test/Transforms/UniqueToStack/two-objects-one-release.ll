; One release for two objects that both go to the stack.
; RUN: %opt -passes=reify-unique-to-stack %s | FileCheck %s
define i32 @f(i1 %c) {
; CHECK-LABEL: @f(
; CHECK: alloca [16 x i8], align 16
; CHECK: alloca [8 x i8], align 16
; CHECK-NOT: {{^ .*}}@_Z
entry:
  br i1 %c, label %a, label %b
a:
  %p = call noalias nonnull ptr @_Znwm(i64 8) #0
  store i32 1, ptr %p
  br label %end
b:
  %q = call noalias nonnull ptr @_Znwm(i64 16) #0
  store i32 2, ptr %q
  br label %end
end:
  %s = phi ptr [ %p, %a ], [ %q, %b ]
  call void @opaque()
  %v = load i32, ptr %s
  call void @_ZdlPvm(ptr %s, i64 8) #1
  ret i32 %v
}
declare noalias nonnull ptr @_Znwm(i64) allocsize(0)
declare void @_ZdlPvm(ptr, i64) nounwind
declare void @opaque()
declare ptr @reify_owned(ptr)
attributes #0 = { builtin "reify-owned" }
attributes #1 = { builtin nounwind }
