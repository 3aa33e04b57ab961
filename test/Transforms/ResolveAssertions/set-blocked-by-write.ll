; The word in memory may have been written by the callee.
; RUN: %opt -passes=reify-resolve-assertions %s | FileCheck %s

@Circle = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 10, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
@Square = constant { i64, i64, i32, i8, i8, i8, i8, ptr, ptr, ptr, ptr, ptr, ptr, ptr } { i64 8, i64 0, i32 11, i8 0, i8 8, i8 8, i8 25, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }
declare i1 @reify_typeequal(ptr, ptr) nounwind willreturn memory(none)
define i1 @f() {
  %p = alloca ptr
  store ptr @Circle, ptr %p
  call void @opaque(ptr %p)
  %t = load ptr, ptr %p
  %eq = call i1 @reify_typeequal(ptr %t, ptr @Circle)
  ret i1 %eq
}
declare void @opaque(ptr)

; CHECK: call i1 @reify_typeequal(ptr %t, ptr @Circle)
