; What is said.
; RUN: %opt -passes=reify-resolve-equality -pass-remarks=reify-resolve-equality -pass-remarks-missed=reify-resolve-equality -disable-output %s 2>&1 | FileCheck %s
; CHECK: remark: {{.*}}comparison of values of type {{.*}} made direct
; CHECK: remark: {{.*}}comparison left to the runtime: the type is not known

@int = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 2, ptr @equal_ints, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
declare i1 @equal_ints(ptr, ptr)
define i1 @f(ptr %x, ptr %y) {
  %eq = call i1 @reify_efaceeq(ptr @int, ptr %x, ptr %y, i32 0)
  ret i1 %eq
}
define i1 @g(ptr %t, ptr %x, ptr %y) {
  %eq = call i1 @reify_efaceeq(ptr %t, ptr %x, ptr %y, i32 0)
  ret i1 %eq
}
