; Without the interface's descriptor there are no names.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s

define void @f(ptr %tab, ptr %data) {
; CHECK: !reify.dispatch [[SITE:![0-9]+]]
; CHECK: [[SITE]] = !{!"?", !"?", i32 3, i64 0, ptr @I}
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 3, i32 0)
  call void %fn(ptr %data)
  ret void
}
@I = external constant i8
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
