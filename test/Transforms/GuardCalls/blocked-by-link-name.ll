; The source gave it a name that another library may have, too.
; RUN: cat %S/../../Inputs/local.ll %s > %t.ll
; RUN: %opt -passes=reify-guard-calls %t.ll 2>&1 | FileCheck %s
; CHECK-LABEL: @f(
; CHECK-NOT: icmp
; CHECK: call i64 %fn(ptr %data)
; CHECK-NOT: call i64 @

@Shape = internal constant %InterfaceType { %Type { i64 16, i64 16, i32 100, i8 0, i8 8, i8 8, i8 20, ptr null, ptr null, ptr @Shape.text, ptr null, ptr @Shape.text, ptr @Shape.info, ptr null }, ptr @Shape.methods, i64 1 }
@circle.Shape = internal constant { ptr, ptr, i32, i32, [1 x ptr] } { ptr @Shape, ptr @Circle, i32 11, i32 0, [1 x ptr] [ptr @circle_area] }
define i64 @f(ptr %tab, ptr %data) {
  %slot = getelementptr inbounds i8, ptr %tab, i64 24
  %fn = load ptr, ptr %slot, align 8, !invariant.load !0
  %r = call i64 %fn(ptr %data), !reify.dispatch !1
  ret i64 %r
}
!0 = !{}
!1 = !{!"Shape", !"area", i32 0, i64 0, ptr @Shape}
