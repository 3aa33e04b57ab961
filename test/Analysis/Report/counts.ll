; One line a kind: what was there at the start, and what is left.
; RUN: %opt -passes='reify-annotate-runtime,reify-number-sites,function(reify-forward-unbox,dce,reify-fold-small-boxes),reify-report' -reify-stats %s -o %t 2>&1 | FileCheck %s
; RUN: FileCheck %s --input-file=%t --check-prefix=IR --implicit-check-not=reify.sites --implicit-check-not=reify.constants
; CHECK: reify: calls: 0 devirtualized, 1 left
; CHECK-NEXT: reify: boxes: 1 removed, 1 constant, 2 left
; CHECK-NOT: {{.}}
; IR: define i64 @f
define i64 @f(ptr %tab, ptr %data, i64 %v) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  %gone = call ptr @reify_convT64(i64 %v)
  %r = load i64, ptr %gone
  %small = call ptr @reify_convT64(i64 42)
  call void @use(ptr %small)
  %large = call ptr @reify_convT64(i64 1000)
  call void @use(ptr %large)
  %fresh = call ptr @reify_newobject(ptr @I, i64 8)
  call void @use(ptr %fresh)
  ret i64 %r
}
@I = external constant i8
declare void @use(ptr)
declare ptr @reify_newobject(ptr, i64)
declare ptr @reify_convT64(i64)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
