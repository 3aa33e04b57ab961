; What is said of values of several types.
; RUN: %opt -passes=reify-resolve-assertions -pass-remarks=reify-resolve-assertions -disable-output %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}test for a type: a comparison of addresses, as the type is one of 2, all known

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f(i1 %c) {
  %t = select i1 %c, ptr @Circle, ptr @Square
  %eq = call i1 @reify_typeequal(ptr @Square, ptr %t)
  ret i1 %eq
}
