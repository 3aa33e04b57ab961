; A call through a slot that the interface declares noescape says so; a call
; through another slot of the interface does not.
; RUN: %opt -passes=reify-annotate-runtime %s | FileCheck %s
; CHECK-LABEL: define void @f(
; CHECK: call void %reify.fn{{[0-9]*}}(ptr %data, ptr %arg) [[N:#[0-9]+]]
; CHECK: call void %reify.fn{{[0-9]*}}(ptr %data, ptr %arg), !reify
; CHECK: attributes [[N]] = { "reify-noescape" }
define void @f(ptr %tab, ptr %data, ptr %arg) {
  %fn = call ptr @reify_itab_method(ptr %tab, ptr @Logger, i32 0, i32 0)
  call void %fn(ptr %data, ptr %arg)
  %other = call ptr @reify_itab_method(ptr %tab, ptr @Logger, i32 1, i32 0)
  call void %other(ptr %data, ptr %arg)
  ret void
}
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
