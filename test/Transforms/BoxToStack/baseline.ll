; Without the pass, -O2 makes the box although the callee only reads it, and
; keeps the fresh object that a read-only callee gets.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
; CHECK-LABEL: define {{.*}}i64 @pure(
; CHECK: call {{.*}}@reify_convT64
define i64 @pure(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
; CHECK-LABEL: define {{.*}}i64 @address(
; CHECK: call {{.*}}@reify_convT(
define i64 @address(ptr %v) {
  %b = call ptr @reify_convT(ptr @T, ptr %v)
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
; CHECK-LABEL: define {{.*}}i64 @fresh(
; CHECK: call {{.*}}@reify_newobject
define i64 @fresh(i64 %v) {
  %b = call ptr @reify_newobject(ptr @T, i64 24)
  store i64 %v, ptr %b
  %r = call i64 @reads(ptr %b)
  ret i64 %r
}
declare i64 @reads(ptr nocapture readonly)
@T = external constant i8
declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare nonnull ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare noalias nonnull ptr @reify_newobject(ptr, i64) memory(inaccessiblemem: readwrite) nounwind willreturn allockind("alloc,uninitialized") allocsize(1) "alloc-family"="reify"
