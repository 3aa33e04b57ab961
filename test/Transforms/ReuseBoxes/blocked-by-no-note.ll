; A test of the type beside it is no proof: the word may be any address.
; RUN: %opt -passes=reify-reuse-boxes %s | FileCheck %s
; CHECK: call ptr @reify_conv
define ptr @f(ptr %from) {
  %w = load ptr, ptr %from
  %v = load i64, ptr %w
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
declare ptr @reify_convT64(i64)
