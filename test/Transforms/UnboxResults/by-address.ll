; What is boxed by address, with a word that is not whole.
; RUN: %opt -passes=reify-unbox-results %s | FileCheck %s
; CHECK-LABEL: define internal { i64, i64, i32, i16 } @f.unboxed(
; CHECK: call void @fill(
; CHECK: load i64
; CHECK: load i64
; CHECK: load i32
; CHECK: load i16
; CHECK: call void @opaque()
; CHECK-LABEL: define { ptr, ptr } @f(
; CHECK: alloca [22 x i8], align 8
; CHECK: store i64
; CHECK: store i64
; CHECK: store i32
; CHECK: store i16
; CHECK: call ptr @reify_convT(ptr @V,
define { ptr, ptr } @f(i64 %x) noinline {
  %m = alloca [22 x i8], align 8
  call void @fill(ptr %m)
  %b = call ptr @reify_convT(ptr @V, ptr %m)
  call void @opaque()
  %h = insertvalue { ptr, ptr } { ptr @V, ptr poison }, ptr %b, 1
  ret { ptr, ptr } %h
}
define i64 @caller(i64 %x) {
  %h = call { ptr, ptr } @f(i64 %x)
  %d = extractvalue { ptr, ptr } %h, 1
  %v = load i64, ptr %d
  ret i64 %v
}
@V = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 22, i64 0, i32 0, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
declare ptr @reify_convT32(i32) memory(none) nounwind willreturn
declare ptr @reify_convTstring(ptr, i64) memory(none) nounwind willreturn
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare void @opaque()
declare void @fill(ptr)
