; The attributes of ABI.def, one declaration a kind. What must not be there is
; as important: no noalias or allockind on pure boxes, no memory(none) by address.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s

declare ptr @reify_convT64(i64)
declare ptr @reify_convTslice(ptr, i64, i64)
declare ptr @reify_convT(ptr, ptr)
declare ptr @reify_newstring(ptr, i64)
declare ptr @reify_newobject(ptr, i64)
declare ptr @reify_getitab(ptr, ptr)
declare i1 @reify_typeequal(ptr, ptr)
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
declare void @reify_panicdottype(ptr, ptr, ptr, i32)
declare void @reify_register(ptr)
declare ptr @reify_itab_method(ptr, ptr, i32, i32)

; CHECK: declare nonnull align 8 dereferenceable(8) ptr @reify_convT64(i64) [[VALUE:#[0-9]+]]{{$}}
; CHECK: declare nonnull align 8 dereferenceable(24) ptr @reify_convTslice(ptr, i64, i64) [[VALUE]]{{$}}
; CHECK: declare nonnull ptr @reify_convT(ptr, ptr {{nocapture readonly|readonly captures\(none\)}}) [[READS:#[0-9]+]]{{$}}
; CHECK: declare nonnull ptr @reify_newstring(ptr readonly, i64) [[READS]]{{$}}
; CHECK: declare noalias nonnull ptr @reify_newobject(ptr, i64) [[FRESH:#[0-9]+]]{{$}}
; CHECK: declare ptr @reify_getitab(ptr, ptr) [[VALUE]]{{$}}
; CHECK: declare i1 @reify_typeequal(ptr, ptr) [[VALUE]]{{$}}
; CHECK: declare i1 @reify_efaceeq(ptr, ptr, ptr, i32){{$}}
; CHECK: declare void @reify_panicdottype(ptr, ptr, ptr, i32) [[COLD:#[0-9]+]]{{$}}
; CHECK: declare void @reify_register(ptr){{$}}
; CHECK: declare ptr @reify_itab_method(ptr, ptr, i32, i32){{$}}
; CHECK: attributes [[VALUE]] = { nounwind willreturn memory(none) }
; CHECK: attributes [[READS]] = { nounwind willreturn memory(argmem: read) }
; CHECK: attributes [[FRESH]] = { nounwind willreturn allockind("alloc,uninitialized") allocsize(1) memory(inaccessiblemem: readwrite) "alloc-family"="reify" }
; CHECK: attributes [[COLD]] = { cold noreturn }
