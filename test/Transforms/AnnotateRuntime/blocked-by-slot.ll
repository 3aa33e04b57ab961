; A slot that is not a constant: nothing to lower to; also an error of reify-verify.
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-annotate-runtime -pass-remarks-missed=reify-annotate-runtime %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}interface call not lowered: the slot is not a constant
; CHECK: call ptr @reify_itab_method
define void @f(ptr %tab, ptr %data, i32 %k) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 %k, i32 0)
  call void %fn(ptr %data)
  ret void
}
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
