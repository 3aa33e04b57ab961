; One message a problem, where the tool goes on after the first, as clang does.
; RUN: not %clangxx_bare -fpass-plugin=%plugin -O1 -x ir -c %s -o /dev/null 2>&1 | FileCheck %s --implicit-check-not=error:
; CHECK: error: reify: 'noalias' on entry point 'reify_convT64'
; CHECK: error: reify: malformed call of entry point 'reify_convT64'
; CHECK: error: reify: '!invariant.load' on a load
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"
declare noalias ptr @reify_convT64(i64)
define ptr @f(ptr %p) {
  %b = call ptr @reify_convT64(i32 1)
  %c = call ptr @reify_convT64(i64 1)
  %r = load i64, ptr %c, !invariant.load !0
  store i64 %r, ptr %p
  ret ptr %b
}
!0 = !{}
