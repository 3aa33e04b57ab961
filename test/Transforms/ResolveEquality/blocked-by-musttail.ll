; A call that replaces its frame keeps its callee.
; RUN: %opt -passes=reify-resolve-equality %s | FileCheck %s

@int = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 2, ptr @equal_ints, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
declare i1 @equal_ints(ptr, ptr)
; CHECK: musttail call i1 @reify_efaceeq(ptr @int
define i1 @f(ptr %t, ptr %x, ptr %y, i32 %s) {
  %eq = musttail call i1 @reify_efaceeq(ptr @int, ptr %x, ptr %y, i32 0)
  ret i1 %eq
}
