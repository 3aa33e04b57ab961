; The table's attributes, by kind.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s

declare ptr @reify_convT64(i64)
declare ptr @reify_convT(ptr, ptr)
declare ptr @reify_newobject(ptr, i64)
define ptr @f(i64 %v) {
  %b = call ptr @reify_convT64(i64 %v)
  ret ptr %b
}
; CHECK: declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) [[VALUE:#[0-9]+]]
; CHECK: declare nonnull ptr @reify_convT(ptr, ptr {{nocapture readonly|readonly captures\(none\)}}) [[ADDRESS:#[0-9]+]]
; CHECK: declare noalias nonnull ptr @reify_newobject(ptr, i64) [[FRESH:#[0-9]+]]
; CHECK: attributes [[VALUE]] = { nounwind willreturn memory(none) }
; CHECK: attributes [[ADDRESS]] = { nounwind willreturn memory(argmem: read) }
; CHECK: attributes [[FRESH]] = { nounwind willreturn allockind("alloc,uninitialized") allocsize(1) memory(inaccessiblemem: readwrite) "alloc-family"="reify" }
