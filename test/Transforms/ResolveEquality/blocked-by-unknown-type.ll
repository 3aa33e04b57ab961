; A type word that nothing is known of.
; RUN: %opt -passes=reify-resolve-equality %s | FileCheck %s

declare i1 @reify_efaceeq(ptr, ptr, ptr, i32)
declare i1 @equal_ints(ptr, ptr)
define i1 @f(ptr %x, ptr %y) {
  %eq = call i1 @reify_efaceeq(ptr %x, ptr %x, ptr %y, i32 0)
  ret i1 %eq
}

; CHECK: %eq = call i1 @reify_efaceeq(
