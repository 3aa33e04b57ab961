; What stock LLVM leaves: the call of the runtime, and the boxes it looks at.
; RUN: %opt_bare -passes='default<O2>' %s | FileCheck %s

@int = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 2, ptr @equal_ints, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
define i1 @equal_ints(ptr %a, ptr %b) {
  %m = load i64, ptr %a
  %n = load i64, ptr %b
  %eq = icmp eq i64 %m, %n
  ret i1 %eq
}
declare ptr @reify_convT64(i64) memory(none) nounwind willreturn
define i1 @f(i64 %v) {
  %x = call ptr @reify_convT64(i64 %v)
  %eq = call i1 @reify_efaceeq(ptr @int, ptr %x, ptr %x, i32 0)
  ret i1 %eq
}

; CHECK-LABEL: define {{.*}} @f(
; CHECK: call ptr @reify_convT64(
; CHECK: call i1 @reify_efaceeq(
