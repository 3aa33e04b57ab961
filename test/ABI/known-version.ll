; The marker with our version is no obstacle.
; RUN: %opt -passes=reify-fold-small-boxes %s | FileCheck %s
; CHECK-LABEL: @f(
; CHECK-NEXT: ret ptr @reify.staticuint64.42
@reify_abi_version = linkonce_odr hidden constant i32 1
define ptr @f() {
  %b = call ptr @reify_convT64(i64 42)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
