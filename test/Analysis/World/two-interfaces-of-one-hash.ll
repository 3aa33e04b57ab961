; A collision of hashes adds targets.
; RUN: cat %S/../../Inputs/world.ll %s > %t.ll
; RUN: %opt -passes='print<reify-world>' -disable-output %t.ll 2>&1 | FileCheck %s
; CHECK: f: area -> {@circle_area of Circle, @square_name of Square}

@circle.Shape = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
@Twin = constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Named.text, ptr null, ptr null, ptr null, ptr null }, ptr @Named.methods, i64 1 }
@twin = linkonce_odr constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Twin, ptr @Square, i32 12, i32 0, [1 x ptr] [ptr @square_name] }
define i64 @f(ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1, !reify.slot !2
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0}
!2 = !{i32 100, i32 0, !"area", i32 7}
