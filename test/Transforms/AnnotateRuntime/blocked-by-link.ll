; At the link no runtime symbol is referenced that was not before (it may be left undefined).
; RUN: %opt -passes='reify-annotate-runtime<link>' -pass-remarks-missed=reify-annotate-runtime %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}interface call not lowered: the module has no usable declaration of reify_panicnilcall
; CHECK: call ptr @reify_itab_method
; CHECK-NOT: declare {{.*}}panicnilcall
define void @f(ptr %tab, ptr %data) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  ret void
}
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
