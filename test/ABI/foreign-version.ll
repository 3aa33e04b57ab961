; A module of another ABI version: one warning, and no pass changes anything.
; RUN: %opt_bare %s -o %t.before
; RUN: %opt -passes='reify-annotate-runtime' %s -o %t.after 2>%t.err
; RUN: cmp %t.before %t.after
; RUN: FileCheck %s --input-file=%t.err --implicit-check-not=warning:
; RUN: %opt -passes='reify-verify,reify-number-sites,function(reify-forward-unbox,reify-fold-small-boxes,reify-box-to-constant,reify-devirtualize),reify-devirtualize-helpers,reify-report' %s -o %t.all 2>&1 | count 0
; RUN: cmp %t.before %t.all
; The pipelines warn once, too, and come out as without the plugin.
; RUN: %opt_bare -passes='default<O2>' %s -o %t.before
; RUN: %opt -passes='default<O2>' %s -o %t.after 2>%t.err
; RUN: cmp %t.before %t.after
; RUN: FileCheck %s --input-file=%t.err --implicit-check-not=warning:
; RUN: %opt_bare -passes='lto<O2>' %s -o %t.before
; RUN: %opt -passes='lto<O2>' %s -o %t.after 2>%t.err
; RUN: cmp %t.before %t.after
; RUN: FileCheck %s --input-file=%t.err --implicit-check-not=warning:
; CHECK: warning: reify: {{.*}}foreign-version.ll uses ABI version 2, this plugin understands 1; nothing is changed
@reify_abi_version = linkonce_odr hidden constant i32 2
@llvm.compiler.used = appending global [1 x ptr] [ptr @reify_abi_version], section "llvm.metadata"
define ptr @f(ptr %tab, ptr %data, ptr %out) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @I, i32 0, i32 0)
  call void %fn(ptr %data)
  %b = call ptr @reify_convT64(i64 42)
  %r = load i64, ptr %b
  store i64 %r, ptr %out
  %c = call ptr @reify_convT64(i64 1000)
  ret ptr %c
}
@I = external constant i8
declare ptr @reify_convT64(i64)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
