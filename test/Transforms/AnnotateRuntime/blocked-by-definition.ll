; A body of an entry point: attributes would let two live boxes share a cell (design-review.md A3).
; RUN: %opt_bare -load-pass-plugin=%plugin -passes=reify-annotate-runtime -pass-remarks-missed=reify-annotate-runtime %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}reify_convT64 is defined in this module
; CHECK: define ptr @reify_convT64(i64 %v) {
@cell = internal global i64 0
define ptr @reify_convT64(i64 %v) {
  store i64 %v, ptr @cell
  ret ptr @cell
}
define ptr @f() {
  %b = call ptr @reify_convT64(i64 1)
  ret ptr %b
}
declare ptr @reify_convT32(i32)
