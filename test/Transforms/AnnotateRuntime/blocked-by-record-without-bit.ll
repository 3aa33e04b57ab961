; A method record without the bit promises nothing.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s --implicit-check-not=reify-noescape
; CHECK: declare void @entry(ptr)
declare void @entry(ptr)
@table = linkonce_odr constant [1 x { ptr, ptr, ptr, i32, i32 }] [{ ptr, ptr, ptr, i32, i32 } { ptr @log.name, ptr @Signature, ptr @entry, i32 3, i32 0 }]
@record = internal constant { ptr, ptr, ptr, ptr, i64 } { ptr @File, ptr @File, ptr @File, ptr @table, i64 1 }, section "reify_methods"
%Type = type { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
@log.name = private constant [4 x i8] c"log\00"
@Signature = linkonce_odr constant %Type { i64 8, i64 0, i32 7, i8 0, i8 8, i8 8, i8 19, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@File = linkonce_odr constant %Type { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
