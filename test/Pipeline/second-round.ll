; The second round of the inliner pipeline simplifies what has changed since the
; first, and nothing else.
; RUN: %opt -passes='default<O2>' -debug-pass-manager -disable-output %s 2>&1 | FileCheck %s

; CHECK: Running pass: {{.*}}InstCombinePass on plain
; CHECK: Running pass: {{.*}}HelpersRoundPass
; CHECK-NOT: Running pass: {{.*}}InstCombinePass on plain
; CHECK: Running pass: {{.*}}InstCombinePass on caller
; CHECK-NOT: Running pass: {{.*}}InstCombinePass on plain
; CHECK: Running pass: {{.*}}BoxToStackPass
; CHECK: Running pass: {{.*}}InstCombinePass on plain

define i64 @plain(i64 %x, ptr %p) {
  %y = mul i64 %x, 3
  store i64 %y, ptr %p
  ret i64 %y
}
define { ptr, ptr } @f(i64 %x) noinline {
  call void @opaque()
  %b = call ptr @reify_convT64(i64 %x)
  %h = insertvalue { ptr, ptr } { ptr @T, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}

define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@T = constant i64 0
@U = constant i64 1
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare void @opaque()
