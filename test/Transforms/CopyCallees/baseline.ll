; Stock LLVM neither copies a function that is not to be inlined nor looks into
; it: the box stays.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
; RUN: %opt -passes='reify-annotate-runtime,reify-copy-callees,reify-box-to-stack' %s | FileCheck %s --check-prefix=OURS
; CHECK: call ptr @reify_convT64
; OURS: define i64 @f(
; OURS-NOT: @reify_convT64
; OURS: ret
define i64 @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
define linkonce_odr i64 @reads(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
declare ptr @reify_convT64(i64)
