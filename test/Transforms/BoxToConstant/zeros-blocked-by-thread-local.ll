; What has the name of the zeros is each thread's own, and gone with it: a
; constant of its own does.
; RUN: %opt -passes=reify-box-to-constant %s | FileCheck %s
; CHECK: @reify.const = private unnamed_addr constant i64 0
@reify.zeros.16 = linkonce_odr hidden thread_local unnamed_addr constant [16 x i8] zeroinitializer, align 16
define ptr @f() {
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.const
  %b = call ptr @reify_convT64(i64 0)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
