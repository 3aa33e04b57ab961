; A box in the source of another goes once the outer one is a slot.
; RUN: %opt -passes=reify-box-to-stack %s | FileCheck %s --implicit-check-not="call ptr"
; CHECK-LABEL: define i64 @f(
; CHECK: store i64 %v, ptr %box
define i64 @f(i64 %v) {
  %source = alloca [3 x ptr]
  %inner = call ptr @reify_convT64(i64 %v)
  store ptr %inner, ptr %source
  %outer = call ptr @reify_convT(ptr @T, ptr %source)
  %p = load ptr, ptr %outer
  %r = load i64, ptr %p
  ret i64 %r
}
@T = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 24, i64 24, i32 0, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare ptr @reify_convT(ptr, ptr nocapture readonly) memory(argmem: read) nounwind willreturn
declare ptr @reify_convT64(i64)
