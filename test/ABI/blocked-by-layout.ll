; The runtime's entry points are those of 64-bit targets with one address space:
; on another, functions of these names are left alone.
; RUN: split-file %s %t
; RUN: cat %t/short %t/code > %t/a.ll
; RUN: cat %t/spaces %t/code > %t/b.ll
; RUN: cat %t/usual %t/code > %t/c.ll
; RUN: %opt -passes=reify-annotate-runtime,reify-box-to-stack,'function(reify-box-to-constant)' %t/a.ll | FileCheck %s
; RUN: %opt -passes=reify-annotate-runtime,reify-box-to-stack,'function(reify-box-to-constant)' %t/b.ll | FileCheck %s
; RUN: %opt -passes=reify-annotate-runtime,reify-box-to-stack,'function(reify-box-to-constant)' %t/c.ll | FileCheck %s --check-prefix=USUAL
; CHECK: call{{.*}} ptr @reify_convT64(i64 1000)
; CHECK: declare ptr @reify_convT64(i64)
; USUAL-NOT: call{{.*}} ptr @reify_convT64(i64 1000)
;--- short
target datalayout = "e-p:32:32"
;--- spaces
target datalayout = "e-A5-G1"
;--- usual
target datalayout = "e-i64:64"
;--- code
define ptr @f() {
  %b = call ptr @reify_convT64(i64 1000)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
