; Something else has the name of the panic.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
; CHECK: call ptr @reify_itab_method
define void @f(ptr %tab, ptr %data) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  ret void
}
@I = external constant i8
declare void @reify_panicnilcall(i32)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
