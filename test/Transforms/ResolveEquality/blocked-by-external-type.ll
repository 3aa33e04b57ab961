; A descriptor of another file.
; RUN: %opt -passes=reify-resolve-equality %s | FileCheck %s

@int = external constant i8
declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
define i1 @f(ptr %x, ptr %y) {
  %eq = call i1 @reify_efaceeq(ptr @int, ptr %x, ptr %y, i32 0)
  ret i1 %eq
}

; CHECK: %eq = call i1 @reify_efaceeq(
