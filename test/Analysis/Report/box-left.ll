; Why a box is still made.
; RUN: %opt -passes=reify-report -pass-remarks-missed=reify-report -disable-output %s 2>&1 | FileCheck %s
; CHECK: value stays boxed (reify_convT64): it escapes: captured by argument 1 of 'use'
; CHECK: value stays boxed (reify_convT64): it escapes: stored to memory behind argument 1
; CHECK: value stays boxed (reify_convT64): it escapes: captured by argument 1 of an indirect call
; CHECK: value stays boxed (reify_convT64): it escapes: returned
define ptr @f(ptr %p, ptr %fn, i64 %v) {
  %a = call ptr @reify_convT64(i64 %v)
  call void @use(ptr %a)
  %b = call ptr @reify_convT64(i64 %v)
  store ptr %b, ptr %p
  %c = call ptr @reify_convT64(i64 %v)
  call void %fn(ptr %c)
  %d = call ptr @reify_convT64(i64 %v)
  ret ptr %d
}
declare void @use(ptr)
declare ptr @reify_convT64(i64)
