; A call of something that is not loaded from an itab.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='print<reify-world>' -disable-output %t.ll 2>&1 | FileCheck %s
; CHECK: f: area -> unknown

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define i64 @f(ptr %fn, ptr %data) {
  %r = call i64 %fn(ptr %data), !reify.slot !2
  ret i64 %r
}
!2 = !{i32 100, i32 0, !"area", i32 7}
