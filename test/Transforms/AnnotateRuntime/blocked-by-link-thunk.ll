; At a link a thunk may have a body that was inlined: only it has the promise.
; RUN: %opt -passes='reify-annotate-runtime<link>' %s | FileCheck %s
; CHECK: define linkonce_odr void @thunk(ptr %self) [[N:#[0-9]+]]
; CHECK: call void @method(ptr %self){{$}}
; CHECK: attributes [[N]] = { "reify-noescape" }
define linkonce_odr void @thunk(ptr %self) {
  call void @method(ptr %self)
  ret void
}
declare void @method(ptr)
@itab = linkonce_odr constant { ptr, ptr, i32, [2 x ptr] } { ptr @Logger, ptr @File, i32 11, [2 x ptr] [ptr @thunk, ptr @thunk] }
%Type = type { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%Imethod = type { ptr, ptr, i32 }
%InterfaceType = type { %Type, ptr, i64 }
@log.name = private constant [4 x i8] c"log\00"
@Logger.text = private constant [7 x i8] c"Logger\00"
@Signature = linkonce_odr constant %Type { i64 8, i64 0, i32 7, i8 0, i8 8, i8 8, i8 19, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@File = linkonce_odr constant %Type { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Logger.methods = linkonce_odr constant [2 x %Imethod] [%Imethod { ptr @log.name, ptr @Signature, i32 4 }, %Imethod { ptr @log.name, ptr @Signature, i32 3 }]
@Logger = linkonce_odr constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Logger.text, ptr null, ptr null, ptr null, ptr null }, ptr @Logger.methods, i64 2 }
declare ptr @reify_itab_method(ptr, ptr, i32, i32)
