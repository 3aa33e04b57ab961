; A box that is not tested leaves no table behind: the pass says that it changed nothing.
; RUN: %opt -reify-test-small-boxes -verify-analysis-invalidation -passes='function(reify-fold-small-boxes)' %s | FileCheck %s --implicit-check-not="reify.staticuint64s"

define ptr @f() {
; CHECK-LABEL: @f(
; CHECK: call ptr @reify_convT16(i16 -1)
  %b = call ptr @reify_convT16(i16 -1)
  ret ptr %b
}
declare ptr @reify_convT16(i16)
