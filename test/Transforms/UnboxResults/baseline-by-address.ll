; Without the pass, -O2 boxes in the callee and reads in the caller.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s
; CHECK-LABEL: define {{.*}}@f(
; CHECK: call ptr @reify_convT(
; CHECK-LABEL: define {{.*}}@caller(
; CHECK: load i64
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
